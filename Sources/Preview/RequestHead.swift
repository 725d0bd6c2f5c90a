import FlyingFox
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
  private var headers = HTTPHeaders()
  private var headerBytes = 0

  /// Gives the request with the last byte of its head. Its body stays unread.
  mutating func take(_ byte: UInt8) throws(Refusal) -> HTTPRequest? {
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

  private mutating func endLine() throws(Refusal) -> HTTPRequest? {
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
    headers.addValue(parts[1].trimmingCharacters(in: .whitespaces), for: HTTPHeader(String(parts[0])))
  }

  private var request: HTTPRequest {
    let target = requestLine[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    return HTTPRequest(
      method: HTTPMethod(String(requestLine[0])), version: HTTPVersion(String(requestLine[2])),
      target: HTTPRequest.Target(path: String(target[0]), query: target.count > 1 ? String(target[1]) : ""),
      headers: headers, body: HTTPBodySequence())
  }
}

extension RequestHead.Refusal {
  var response: HTTPResponse {
    switch self {
    case .lineTooLong: .text(.uriTooLong, "This address is longer than \(RequestHead.longestLine) bytes.")
    case .headersTooLong:
      .text(.requestHeaderFieldsTooLarge, "These headers are longer than \(RequestHead.longestHeaders) bytes.")
    case .unreadable: .text(.badRequest, "This is no request of HTTP/1.1.")
    }
  }
}
