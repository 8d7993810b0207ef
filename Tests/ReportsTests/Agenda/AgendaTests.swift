import Testing

@testable import Domain
@testable import Reports

struct AgendaTests {
  private let today = Day("2017-05-18") ?? .first

  private func item(_ kind: Kind, _ state: String, created: String = "2016-12-06") throws -> Item {
    let created = try #require(Day(created))
    var item = Item(
      subject: Subject(kind, Identifier(high: 1, low: 1)), reference: "X-1", title: "A title",
      created: created, touched: today)
    item.state = state
    item.since = created
    return item
  }

  private func point(_ item: Item, _ topic: Agenda.Topic, meetings: [String] = []) -> Agenda.Point {
    Agenda.Point(
      item, topic, on: today, chair: "OCL", meetings: meetings.compactMap { Day($0) },
      rules: ProgrammeRules())
  }

  @Test func `the chair speaks to what is to be concluded`() throws {
    var proposal = try item(.proposal, "last-call")
    proposal.owners = ["AP"]
    proposal.due = Day("2017-05-16")
    proposal.detail.lastCall = 1
    let told = point(proposal, .conclude)
    #expect(told.speaker == "OCL")
    #expect(told.summary == "last call 1 ended 16 May")
  }

  @Test func `without a shepherd the rapporteur of its meeting speaks to a proposal`() throws {
    var proposal = try item(.proposal, "raised")
    proposal.detail.rapporteur = "AP"
    proposal.detail.checks = [Check(field: "text", line: 62, text: "breaks off", suggestion: nil)]
    let told = point(proposal, .takeUp)
    #expect(told.speaker == "AP")
    #expect(told.summary == "no shepherd; breaks off")
  }

  @Test func `a late action says since when and how often it was carried over`() throws {
    var action = try item(.action, "open", created: "2017-01-10")
    action.owners = ["LF", "AP"]
    action.due = Day("2017-04-28")
    action.detail.dueMoves = 2
    let told = point(action, .stuck, meetings: ["2016-12-06", "2017-02-01", "2017-03-15"])
    #expect(told.speaker == "LF")
    #expect(told.summary == "due 28 Apr, moved 2 times; carried over 2 times")
    #expect(
      point(action, .stuck, meetings: ["2017-02-01"]).summary.hasSuffix("; carried over once"))
  }

  @Test func `an action that waits says on whom, and one without owner and day says so`() throws {
    var waiting = try item(.action, "waiting")
    waiting.owners = ["MF"]
    waiting.due = Day("2017-06-30")
    waiting.detail.waitingOn = "DC-IRP"
    #expect(point(waiting, .stuck).summary == "DC-IRP to answer")
    let bare = try item(.action, "open")
    #expect(point(bare, .stuck).summary == "no owner; no day")
    #expect(point(bare, .stuck).speaker == nil)
  }

  @Test func `what nothing happened to for the programme's stale days says so`() throws {
    var action = try item(.action, "in-progress")
    action.owners = ["MF"]
    action.due = Day("2017-06-30")
    action.touched = try #require(Day("2017-03-19"))
    #expect(point(action, .stuck).summary == "nothing since 19 Mar")
  }

  @Test func `what was deferred or concluded is carried over from the day it comes back`() throws {
    var deferred = try item(.proposal, "deferred")
    deferred.detail.deferredUntil = Day("2017-03-01")
    let meetings = ["2017-01-10", "2017-02-01", "2017-03-15"]
    #expect(
      point(deferred, .deferred, meetings: meetings).summary
        == "deferred until 1 Mar; carried over once")
    var concluded = try item(.proposal, "concluded", created: "2016-12-06")
    concluded.outcome = "not-adopted"
    concluded.detail.reviewDay = Day("2017-05-10")
    #expect(
      point(concluded, .reviewsDue, meetings: meetings).summary
        == "not adopted 6 Dec 2016, to be reviewed 10 May")
  }

  @Test func `a concern asks its question`() {
    var concern = Agenda.Concern(
      reference: "C-3", raiser: "TT", text: "a new central layer", isBlocking: true,
      answeredBy: "VC")
    #expect(concern.question == "TT, answered by VC: does the answer settle it?")
    concern.answeredBy = nil
    #expect(concern.question == "TT: a new central layer (not answered yet)")
  }

  @Test func `a section without a point is told only where that is news`() throws {
    var agenda = Agenda(day: today, home: "DC-CIV", meeting: nil, last: nil)
    agenda.sections = Agenda.Topic.allCases.map { Agenda.Section(topic: $0, points: []) }
    #expect(agenda.toldSections.map(\.topic) == [.conflicts])
    agenda.sections[3].points = [point(try item(.proposal, "raised"), .takeUp)]
    #expect(agenda.toldSections.map(\.topic) == [.takeUp, .conflicts])
    #expect(agenda.progress == nil)
  }
}
