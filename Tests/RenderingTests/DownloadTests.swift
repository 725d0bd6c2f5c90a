import Testing

@testable import Rendering

@Suite struct JSONTests {
  @Test func writesKeysInOrderAndNestsThem() {
    var json = JSONWriter()
    json.object { json in
      json.text("b", "x")
      json.text("absent", nil)
      json.list("a") {
        $0.number(nil, 1); $0.flag(nil, true)
      }
      json.object("c") { _ in }
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"b":"x","a":[1,true],"c":{}}"#)
  }

  @Test func textCannotEndAScript() {
    var json = JSONWriter()
    json.text(nil, "</script>\"\\\n\u{1}")
    #expect(String(decoding: json.bytes, as: UTF8.self) == #""\u003c/script>\"\\\n\u0001""#)
  }
}
