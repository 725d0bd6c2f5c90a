/// What kind of content a file holds, by its name: the value of `Content-Type`.
func contentType(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  guard let dot = name.lastIndex(of: ".") else { return unknownContent }
  return contentTypes[name[name.index(after: dot)...].lowercased()] ?? unknownContent
}

private let unknownContent = "application/octet-stream"

private let contentTypes: [String: String] = [
  "html": "text/html; charset=utf-8",
  "css": "text/css; charset=utf-8",
  "js": "text/javascript; charset=utf-8",
  "json": "application/json; charset=utf-8",
  "jsonld": "application/ld+json; charset=utf-8",
  "webmanifest": "application/manifest+json; charset=utf-8",
  "csv": "text/csv; charset=utf-8",
  "txt": "text/plain; charset=utf-8",
  "xml": "application/xml; charset=utf-8",
  "svg": "image/svg+xml; charset=utf-8",
  "png": "image/png",
  "jpg": "image/jpeg",
  "jpeg": "image/jpeg",
  "gif": "image/gif",
  "webp": "image/webp",
  "avif": "image/avif",
  "ico": "image/x-icon",
  "woff2": "font/woff2",
  "mp3": "audio/mpeg",
  "mp4": "video/mp4",
  "webm": "video/webm",
  "pdf": "application/pdf",
  "zip": "application/zip",
  "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation"
]
