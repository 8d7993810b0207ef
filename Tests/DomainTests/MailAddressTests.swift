import Testing

@testable import Domain

struct MailAddressTests {
  static let texts: [(text: String, left: String)] = [
    ("no address here", "no address here"), ("at 5 @ the hall", "at 5 @ the hall"),
    ("follow @igf", "follow @igf"), ("mail joe@shop.example.", "mail (address left out)."),
    ("<k3@list>", "<(address left out)>"), ("a@b, c@d", "(address left out), (address left out)"),
    ("joe＠shop.example", "(address left out)"), ("x a.b+c@d-e.f y", "x (address left out) y"),
    ("Zoë zoë@é.example", "Zoë (address left out)"), ("a@@b", "a@@b"), ("", ""),
  ]

  @Test(arguments: texts)
  func `addresses are left out of texts`(_ line: (text: String, left: String)) {
    #expect(MailAddress.leftOut(of: line.text) == line.left)
  }
}
