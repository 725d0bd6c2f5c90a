#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program on this machine that makes a PDF of HTML.
public struct PrintEngine: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// Tagged, with outline. Counts no pages for references, so it prints again with those of the time before.
    case chromium
    /// Tagged, with outline, and knows the pages that references lead to.
    case weasyPrint
  }

  public let kind: Kind
  public let path: String

  /// In the order of preference.
  private static let programs: [(name: String, kind: Kind)] = [
    ("chromium", .chromium), ("chromium-browser", .chromium), ("google-chrome", .chromium),
    ("google-chrome-stable", .chromium), ("weasyprint", .weasyPrint)
  ]

  /// The first that a list of folders such as `PATH` has.
  public static func find(in searchPath: String) -> PrintEngine? {
    let folders = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }
    for program in programs {
      for folder in folders where access("\(folder)/\(program.name)", X_OK) == 0 {
        return PrintEngine(kind: program.kind, path: "\(folder)/\(program.name)")
      }
    }
    return nil
  }

  /// What it is called with to print `document.html` of a folder, where it may leave what it needs, as `document.pdf`.
  func arguments(in folder: String) -> [String] {
    switch kind {
    case .chromium: chromiumArguments(in: folder)
    case .weasyPrint: ["--pdf-tags", "--quiet", "\(folder)/document.html", "\(folder)/document.pdf"]
    }
  }

  /// Without network, without a profile that stays, without asking anybody anything.
  private func chromiumArguments(in folder: String) -> [String] {
    var arguments = [
      "--headless", "--print-to-pdf=\(folder)/document.pdf", "--no-pdf-header-footer",
      "--generate-pdf-document-outline", "--user-data-dir=\(folder)/profile", "--host-resolver-rules=MAP * ~NOTFOUND",
      "--proxy-server=127.0.0.1:9", "--disable-background-networking", "--disable-component-update",
      "--disable-extensions", "--disable-sync", "--disable-gpu", "--disable-crash-reporter", "--disable-breakpad",
      "--no-first-run", "--no-default-browser-check", "--password-store=basic", "--use-mock-keychain"
    ]
    // Its sandbox refuses to work for root, as in a container.
    if getuid() == 0 { arguments.append("--no-sandbox") }
    return arguments + ["file://" + Self.percentEncoded("\(folder)/document.html")]
  }

  private static func percentEncoded(_ path: String) -> String {
    path.utf8.reduce(into: "") { result, byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain = scalar.properties.isAlphabetic && byte < 0x80 || (0x2D...0x39).contains(byte) || byte == 0x5F
      result += isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
}
