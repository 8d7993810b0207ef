import Testing

@testable import Domain
@testable import Reports

struct DigestReportTests {
  private func digest(_ since: String?, _ until: String) throws -> DigestReport {
    DigestReport(
      since: since.flatMap { Day($0) }, until: try #require(Day(until)), home: "DC-CIV",
      homeName: nil)
  }

  @Test func `its subject line says which days it tells of`() throws {
    #expect(
      try digest("2017-04-20", "2017-05-17").subject == "[DC-CIV] Digest, 20 Apr to 17 May 2017")
    #expect(
      try digest("2016-12-20", "2017-01-17").subject
        == "[DC-CIV] Digest, 20 Dec 2016 to 17 Jan 2017")
    #expect(try digest("2017-05-17", "2017-05-17").subject == "[DC-CIV] Digest, 17 May 2017")
    #expect(
      try digest(nil, "2017-05-17").subject == "[DC-CIV] Digest, everything up to 17 May 2017")
  }

  @Test func `addresses are left out of all of its texts`() throws {
    var digest = try digest(nil, "2017-05-17")
    digest.sections = [
      .init(
        topic: .done,
        entries: [
          .init(
            reference: "A-1", title: "ask a@b", facts: ["c@d says so"],
            quotes: [.init(reference: "S-1", speaker: "AP", text: "mail e@f")])
        ])
    ]
    let entry = try #require(digest.withoutMailAddresses.sections.first?.entries.first)
    let gone = MailAddress.placeholder
    #expect(entry.title == "ask \(gone)")
    #expect(entry.facts == ["\(gone) says so"])
    #expect(entry.quotes.map(\.text) == ["mail \(gone)"])
  }

  @Test func `a last call counts its days, and waits for the chair when they are over`() throws {
    var item = Item(
      subject: Subject(.proposal, Identifier(high: 1, low: 1)), reference: "P-1", title: "x",
      created: .first, touched: .first)
    item.due = Day("2017-05-16")
    item.detail.lastCall = 2
    #expect(
      item.lastCallFact(on: try #require(Day("2017-05-10")))
        == "last call 2, until Tue 16 May 2017 (6 days)")
    #expect(
      item.lastCallFact(on: try #require(Day("2017-05-17")))
        == "last call 2 ended on Tue 16 May 2017; the chair is to conclude")
  }
}
