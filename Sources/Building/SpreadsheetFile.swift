internal import CXLSXWriter
import Foundation
import Rendering
import Values

/// A workbook as the bytes of an .xlsx file. libxlsxwriter puts the parts of one together in temporary files, which is
/// why this is no work for `Rendering`; they stand in a folder of their own that is gone afterwards. The only file of
/// this room besides `FileSystem` that holds pointers.
package enum SpreadsheetFile {
  package static func bytes(of workbook: Workbook) throws(FileError) -> [UInt8] {
    let folder = NSTemporaryDirectory() + "tallymark-" + UUID().uuidString
    try FileSystem.makeFolders(folder)
    defer { try? FileSystem.remove(folder) }
    let path = folder + "/workbook.xlsx"
    try write(workbook, to: path, by: folder)
    return try FileSystem.read(path)
  }

  private static func write(_ workbook: Workbook, to path: String, by folder: String) throws(FileError) {
    errno = 0
    var error = LXW_NO_ERROR
    folder.withCString { folder in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      guard let book = workbook_new_opt(path, &options) else {
        error = LXW_ERROR_MEMORY_MALLOC_FAILED
        return
      }
      var writer = WorkbookWriter(book)
      error = writer.write(workbook)
      // Closing writes the file and frees the workbook, so it comes in any case.
      let closed = workbook_close(book)
      if error == LXW_NO_ERROR { error = closed }
    }
    if error != LXW_NO_ERROR { throw FileError(path, errno == 0 ? EIO : errno) }
  }
}

private struct WorkbookWriter {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let bold: UnsafeMutablePointer<lxw_format>?
  private let wrapped: UnsafeMutablePointer<lxw_format>?
  /// Formats of numbers by the digits after the point.
  private var formats: [Int: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    self.book = book
    bold = workbook_add_format(book)
    wrapped = workbook_add_format(book)
    format_set_bold(bold)
    format_set_text_wrap(wrapped)
  }

  /// What went wrong first.
  mutating func write(_ workbook: Workbook) -> lxw_error {
    var error = setProperties(workbook)
    for sheet in workbook.sheets where error == LXW_NO_ERROR { error = write(sheet) }
    return error
  }

  // Without a day the library takes the clock's.
  private func setProperties(_ workbook: Workbook) -> lxw_error {
    workbook.title.withCString { title in
      workbook.organization.withCString { organization in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: organization)
        properties.company = UnsafeMutablePointer(mutating: organization)
        properties.created = time_t(workbook.created.number * 86_400)
        return workbook_set_properties(book, &properties)
      }
    }
  }

  private mutating func write(_ sheet: Workbook.Sheet) -> lxw_error {
    guard let page = workbook_add_worksheet(book, sheet.name) else { return LXW_ERROR_SHEETNAME_ALREADY_USED }
    for (column, width) in sheet.widths.enumerated() {
      _ = worksheet_set_column(page, lxw_col_t(column), lxw_col_t(column), Double(width), nil)
    }
    for (column, title) in sheet.head.enumerated() {
      let error = worksheet_write_string(page, 0, lxw_col_t(column), title, bold)
      if error != LXW_NO_ERROR { return error }
    }
    let first = sheet.head.isEmpty ? 0 : 1
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let error = write(cell, on: page, lxw_row_t(first + row), lxw_col_t(column), isLoose: sheet.head.isEmpty)
        if error != LXW_NO_ERROR { return error }
      }
    }
    if !sheet.head.isEmpty {
      worksheet_freeze_panes(page, 1, 0)
      _ = worksheet_autofilter(page, 0, 0, lxw_row_t(sheet.rows.count), lxw_col_t(sheet.head.count - 1))
    }
    return LXW_NO_ERROR
  }

  /// The one place where digits become binary floating point: what a cell of a spreadsheet is.
  private mutating func write(
    _ cell: Workbook.Cell, on page: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t, _ column: lxw_col_t,
    isLoose: Bool
  ) -> lxw_error {
    switch cell {
    case .text(""): return LXW_NO_ERROR
    case .text(let text):
      return worksheet_write_string(page, row, column, Self.fitting(text), isLoose ? wrapped : nil)
    case .number(let digits, let decimals):
      guard let value = Double(digits) else { return LXW_ERROR_PARAMETER_VALIDATION }
      return worksheet_write_number(page, row, column, value, format(decimals))
    }
  }

  /// A cell takes so many characters and no more.
  private static func fitting(_ text: String) -> String {
    text.utf16.count <= 32_767 ? text : String(text.unicodeScalars.prefix(16_000)) + "…"
  }

  private mutating func format(_ decimals: Int) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[decimals] { return format }
    let format = workbook_add_format(book)
    format_set_num_format(format, decimals > 0 ? "#,##0." + String(repeating: "0", count: min(decimals, 15)) : "#,##0")
    formats[decimals] = format
    return format
  }
}
