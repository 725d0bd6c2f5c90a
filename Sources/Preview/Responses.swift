import FlyingFox
import Foundation

extension HTTPResponse {
  /// A preview changes under the reader's hands: nothing is to be kept, and nobody else is to embed it.
  static func fresh(
    _ status: HTTPStatusCode, _ headers: HTTPHeaders = [:], _ body: HTTPBodySequence = .init()
  ) -> Self {
    var headers = headers
    headers[.cacheControl] = "no-store"
    headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
    return HTTPResponse(statusCode: status, headers: headers, body: body)
  }

  static func fresh(_ status: HTTPStatusCode, _ contentType: String, _ bytes: [UInt8]) -> Self {
    fresh(
      status, [.contentType: contentType], HTTPBodySequence(data: Data(bytes), suggestedBufferSize: 1 << 16))
  }

  static func text(_ status: HTTPStatusCode, _ text: String, _ headers: HTTPHeaders = [:]) -> Self {
    var headers = headers
    headers[.contentType] = "text/plain; charset=utf-8"
    return fresh(status, headers, HTTPBodySequence(data: Data((text + "\n").utf8)))
  }

  /// A file of the preview itself.
  static func embedded(_ name: String) -> Self {
    let text = EmbeddedFiles.all.first { $0.path == "embedded/" + name }!.text
    return fresh(.ok, contentType(of: name), Array(text.utf8))
  }

  /// What a HEAD request gets.
  var withoutBody: Self {
    guard case .httpBody(let body) = payload else { return self }
    var headers = headers
    if let count = body.count { headers[.contentLength] = String(count) }
    return HTTPResponse(statusCode: statusCode, headers: headers)
  }
}
