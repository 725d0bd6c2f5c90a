/// The head of an image in lines and shapes, with its name and its contents in words for those who do not see it.
enum ImageHead {
  static func write(
    class name: String, id: String, title: String, description: String, height: Int, to out: inout HTMLWriter
  ) {
    out.attribute("<svg class=\"", name)
    out.attribute(" role=\"img\" width=\"100%\" height=\"", String(height))
    out.attribute(" aria-labelledby=\"", "\(id)-title \(id)-desc")
    out.raw(">")
    out.attribute("<title id=\"", id + "-title")
    out.raw(">")
    out.text(title)
    out.raw("</title>")
    out.attribute("<desc id=\"", id + "-desc")
    out.raw(">")
    out.text(description)
    out.raw("</desc>\n")
  }
}
