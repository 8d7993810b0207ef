import Rendering
import TestSupport
import Testing

@testable import Domain
@testable import Reports

/// The page of one item, from values.
struct ItemDetailsTests {
  private static let today = day("2017-05-17")

  private static func details(_ kind: Kind, _ reference: String, _ state: String) -> ItemDetails {
    var item = Item(
      subject: Subject(kind, Examples.id), reference: reference, title: "Send the points",
      created: day("2017-05-02"), touched: day("2017-05-02"))
    item.state = state
    item.since = day("2017-05-02")
    return ItemDetails(item: item)
  }

  private static func concern(_ reference: String, answer: String?) -> ReportedConcern {
    ReportedConcern(
      reference: reference, about: "P-1", raiser: "TT", isBlocking: true, text: "a new layer",
      state: "open", since: day("2017-05-03"), answer: answer)
  }

  private func next(_ details: ItemDetails) -> [String] {
    details.next(on: Self.today).map(\.command)
  }

  @Test func `an open concern is answered first, then settled, before a last call`() {
    var details = Self.details(.proposal, "P-1", "discussion")
    details.concerns = [Self.concern("C-1", answer: nil), Self.concern("C-2", answer: "no layer")]
    #expect(
      next(details) == [
        "answer C-1 -m \"…\"", "resolve C-2 --by TT -m \"…\"", "dissent C-2 -m \"…\"",
      ])
    details.concerns = []
    #expect(next(details) == ["last-call P-1"])
  }

  @Test func `an action without owner and day asks for both`() {
    #expect(next(Self.details(.action, "A-1", "open")) == ["assign A-1 WHO", "due A-1 DAY"])
  }

  @Test func `each due day is told with who set it and why`() {
    var details = Self.details(.action, "A-1", "open")
    details.dueDays = [
      ReportedDueDay(
        due: day("2017-05-31"), day: day("2017-05-02"), attribution: Attribution(who: "AP"),
        reason: "examples needed"),
      ReportedDueDay(
        due: nil, day: day("2017-05-10"),
        attribution: Attribution(who: "AP", recordedBy: "OCL", place: "M-2"), reason: nil),
    ]
    let page = ItemDetailsText(details: details, today: Self.today, width: 80)
    #expect(
      page.dueDays == [
        "31 May: examples needed (2 May, AP)", "none (10 May, AP; recorded by OCL; M-2)",
      ])
    let days = details.json(on: Self.today, "docket")["due_days"]?.array
    #expect(days?.first?["due"] == "2017-05-31")
    #expect(days?.first?["since"] == "2017-05-02")
    #expect(days?.last?["recorded_by"] == "OCL")
  }

  @Test func `what is the same of several concerns is said once`() {
    var details = Self.details(.proposal, "P-1", "discussion")
    details.concerns = [Self.concern("C-1", answer: nil), Self.concern("C-2", answer: nil)]
    let raised = ItemDetails.Step(
      day: day("2017-02-03"), attribution: Attribution(who: "TT", recordedBy: "OCL"), reason: nil,
      text: "TT raised it")
    details.raisings = ["C-1": raised, "C-2": raised]
    let page = ItemDetailsText(details: details, today: Self.today, width: 80)
    #expect(page.raisings == ["C-1, C-2 raised 3 Feb (recorded by OCL)"])
    #expect(
      details.json(on: Self.today, "docket")["concerns"]?.array?.first?["raised"]?["recorded_by"]
        == "OCL")
  }

  @Test func `a private note says so`() {
    let note = ReportedNote(
      day: day("2016-12-14"), author: "OCL", text: "ask before the session", isPrivate: true)
    #expect(note.line == "2016-12-14 OCL (private): ask before the session")
  }
}
