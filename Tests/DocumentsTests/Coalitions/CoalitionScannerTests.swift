import Testing

@testable import Documents

@Suite struct CoalitionScannerTests {
  private func mentions(_ text: String) -> [CoalitionMention] { CoalitionScanner(text).mentions() }

  @Test(
    arguments: [
      ("the DC-IoT list", "DC-IoT", nil), ("DC3 met", "DC3", nil),
      ("a DC on CIV paper", "DC on CIV", nil),
      ("the Dynamic Coalition (DC-IoT)", "DC-IoT", nil),
      (
        "the Dynamic Coalition on the Internet of Things (DC IoT)", "DC IoT",
        "Dynamic Coalition on the Internet of Things"
      ),
      ("Dynamic Coalition on Rights (RC)", "RC", "Dynamic Coalition on Rights"),
    ] as [(String, String, String?)])
  func `a code is found with the name before it`(_ text: String, _ code: String, _ name: String?) {
    #expect(mentions(text).map(\.code) == [code[...]])
    #expect(mentions(text).map(\.name) == [name.map { $0[...] }])
  }

  @Test(arguments: [
    "DC- and more", "DC-based power", "Dynamic Coalition on Rights (FFH)", "Washington DC USA",
    "Dynamic Coalition on Rights (DC, in Geneva)", "Dynamic Coalition on Rights (see it",
  ])
  func `what is no code is none`(_ text: String) {
    #expect(mentions(text).allSatisfy { $0.code == nil })
  }

  @Test(
    arguments: [
      ("DC on accessibility", "Dynamic Coalition on accessibility"), ("the DC we met", nil),
      ("DC on the", nil), ("DC Small Islands met", "Dynamic Coalition Small Islands"),
    ] as [(String, String?)])
  func `a name in small letters needs a word that links it`(_ text: String, _ title: String?) {
    #expect(mentions(text).compactMap(\.looseTitle) == [title].compactMap(\.self))
  }

  @Test func `bodies with their codes in brackets are found by what they are called`() {
    let bodies = CodedBody.all(in: "Working Group on A (WG-A), and Forum on B (FB), and Bo (BD)")
    #expect(bodies.map(\.code) == ["WG-A", "FB"])
    #expect(bodies.map(\.name) == ["Working Group on A", "Forum on B"])
  }
}
