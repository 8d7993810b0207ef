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

  static let mailboxes: [(text: String, address: String?)] = [
    ("civ@list.example", "civ@list.example"), (" civ@list.example ", "civ@list.example"),
    ("Civ List <civ@list.example>", "civ@list.example"), ("<civ@list.example>", "civ@list.example"),
    ("\"List, the <big> one\" <civ@list.example>", "civ@list.example"),
    ("mailto:civ@list.example", "civ@list.example"), ("Café <a.b+c@d-e.f>", "a.b+c@d-e.f"),
    ("a@b.example, c@d.example", nil), ("A <a@b.example>, C <c@d.example>", nil),
    ("a@b.example <c@d.example>", nil), ("not an address", nil), ("…", nil), ("", nil),
    ("Civ List civ@list.example", nil), ("<a@b.example", nil), ("<>", nil), ("\" <a@b>", nil),
    ("<<a@b.example>>", nil), ("a@b.example\nBcc: c@d.example", nil),
  ]

  @Test(arguments: mailboxes)
  func `a mailbox is one address, with a name or without`(_ line: (text: String, address: String?))
  {
    #expect(MailAddress.ofMailbox(line.text) == line.address)
  }
}
