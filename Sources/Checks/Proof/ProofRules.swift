import Diagnostics

/// The rules of finished pages; every finding of a proof is of one of them.
let proofChecks: [any Explained.Type] = [
  OutputUnknownFact.self, OutputValue.self, OutputMismatch.self, OutputNoFigure.self
]

extension Message {
  static let buildAgain = Message(en: "build the site again, and prove it again", zh: "请重新生成网站，再核对一次")

  static let afterNewBuild = Message(
    en:
      "Build the site again. If it comes back, a layout in templates/ changed the page, or Tallymark has a fault that we "
      + "would like to hear of.",
    zh: "请重新生成网站。如仍出现，可能是 templates/ 中的版式改动了页面，也可能是 Tallymark 的缺陷，请告诉我们。")
}
