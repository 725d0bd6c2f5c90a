import Foundation

/// The line and the headers of a request while they come in. Each byte is looked at once, and what is longer than any
/// browser sends is refused before it is all there, so that no page can keep the preview busy with one request.
struct RequestHead {
  enum Refusal: Error {
    case lineTooLong, headersTooLong, unreadable
  }

  static let longestLine = 8 << 10
  static let longestHeaders = 32 << 10

  private var line: [UInt8] = []
  private var requestLine: [Substring] = []
  private var headers: Headers = [:]
  private var headerBytes = 0

  /// Gives the request with the last byte of its head. Its body stays unread.
  mutating func take(_ byte: UInt8) throws(Refusal) -> Request? {
    if requestLine.isEmpty {
      guard line.count < Self.longestLine else { throw .lineTooLong }
    } else {
      headerBytes += 1
      guard headerBytes <= Self.longestHeaders else { throw .headersTooLong }
    }
    guard byte == UInt8(ascii: "\n") else {
      line.append(byte)
      return nil
    }
    return try endLine()
  }

  private mutating func endLine() throws(Refusal) -> Request? {
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    guard let text = String(validating: line, as: UTF8.self) else { throw .unreadable }
    line.removeAll(keepingCapacity: true)
    if requestLine.isEmpty {
      requestLine = text.split(separator: " ")
      guard requestLine.count == 3, requestLine[2].hasPrefix("HTTP/1.") else { throw .unreadable }
    } else if text.isEmpty {
      return request
    } else {
      addHeader(text)
    }
    return nil
  }

  private mutating func addHeader(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return }
    headers.add(String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces))
  }

  private var request: Request {
    let path = requestLine[1].prefix { $0 != "?" }
    return Request(
      method: String(requestLine[0]), path: String(path), version: String(requestLine[2]), headers: headers)
  }
}

extension RequestHead.Refusal {
  var response: Response {
    switch self {
    case .lineTooLong: .text(.addressTooLong, "This address is longer than \(RequestHead.longestLine) bytes.")
    case .headersTooLong:
      .text(.headersTooLarge, "These headers are longer than \(RequestHead.longestHeaders) bytes.")
    case .unreadable: .text(.badRequest, "This is no request of HTTP/1.1.")
    }
  }
}
