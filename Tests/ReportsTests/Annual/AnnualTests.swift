import Rendering
import TestSupport
import Testing

@testable import Domain
@testable import Reports

/// A year by hand: one meeting of three people, two conclusions, one of them of the year before.
@Suite struct AnnualTests {
  private static let today = day("2018-01-10")

  private static func item(
    _ kind: Kind, _ reference: String, _ state: String, since: String, created: String
  ) -> Item {
    var item = Item(
      subject: Subject(kind, Examples.id), reference: reference, title: "Title of \(reference)",
      created: day(created), touched: day(since))
    item.state = state
    item.since = day(since)
    if state == "concluded" || state == "done" { item.concluded = item.since }
    return item
  }

  private static func concern(_ name: String, _ state: String, answer: String?) -> ReportedConcern {
    ReportedConcern(
      reference: name, about: "P-1", raiser: "TT", isBlocking: true, text: "a new layer",
      state: state, since: day("2017-05-18"), answer: answer, settlement: "no", override: nil,
      statement: nil)
  }

  private static func annual() throws -> Annual {
    var first = ReportedProposal(
      item: item(.proposal, "P-1", "concluded", since: "2017-05-19", created: "2016-12-06"))
    first.item.outcome = "adopted"
    first.item.owners = ["AP"]
    first.minority = ["TT: no layer"]
    first.concerns = [
      concern("C-1", "resolved", answer: "yes"), concern("C-2", "dissent", answer: nil),
    ]
    let old = ReportedProposal(
      item: item(.proposal, "P-2", "concluded", since: "2016-12-20", created: "2016-12-06"))
    var late = ReportedProposal(
      item: item(.proposal, "P-3", "last-call", since: "2017-11-01", created: "2017-02-01"))
    late.item.due = day("2017-11-15")
    var done = ReportedAction(
      item: item(.action, "A-1", "done", since: "2017-11-20", created: "2017-05-19"))
    done.item.owners = ["AP", "VC"]
    done.spans = StateSpan.spans(of: [(day("2017-05-19"), "open"), (day("2017-11-20"), "done")])
    done.moves = [
      ReportedDueDay(
        before: day("2017-07-31"), due: day("2017-09-30"), day: day("2017-07-01"),
        attribution: Attribution(who: "OCL"), reason: nil)
    ]
    var open = ReportedAction(
      item: item(.action, "A-2", "open", since: "2017-06-01", created: "2017-06-01"))
    open.spans = StateSpan.spans(of: [(day("2017-06-01"), "open")])
    var frame = ReportFrame(today: today)
    frame.home = "DC-CIV"
    var plan = ProgrammePlan(
      frame: frame, proposals: [first, old, late], actions: [done, open])
    plan.people = [
      person("AP", .civilSociety), person("TT", nil), person("VC", .technicalCommunity),
      person("ZZ", .media),
    ]
    var annual = Annual(plan: plan, period: try #require(Period(year: 2017)))
    annual.meetings = [
      Annual.Session(
        reference: "M-1", title: "Session", day: day("2017-03-01"), time: nil, organizer: nil,
        chair: "VC", rapporteur: nil, participants: [("VC", false)], statements: 2,
        speakers: ["TT", "VC"])
    ]
    return annual
  }

  private static func person(_ code: String, _ group: StakeholderGroup?) -> ReportedPerson {
    ReportedPerson(code: code, name: nil, affiliation: nil, group: group, mail: nil)
  }

  @Test func `participants count once, by group, those without one last`() throws {
    #expect(
      try Self.annual().groups == [
        Annual.GroupLine(group: .civilSociety, people: 1, present: 0, atWork: 1),
        Annual.GroupLine(group: .technicalCommunity, people: 1, present: 1, atWork: 1),
        Annual.GroupLine(group: nil, people: 1, present: 1, atWork: 1),
      ])
  }

  @Test func `outputs are those of the period`() throws {
    let annual = try Self.annual()
    #expect(annual.concluded.map(\.item.reference) == ["P-1"])
    #expect(annual.results.map(\.item.reference) == ["A-1"])
    #expect(annual.dissents.map(\.reference) == ["C-2"])
    #expect(annual.minorityViews.map(\.item.reference) == ["P-1"])
    #expect(annual.openProposals.map(\.item.reference) == ["P-3"])
  }

  @Test func `progress compares the ends of the period`() throws {
    let progress = try Self.annual().progress
    #expect(progress.before == BurnUp.Point(day("2016-12-31"), scope: 0, done: 0))
    #expect(progress.after == BurnUp.Point(day("2017-12-31"), scope: 2, done: 1))
    #expect(progress.lines.map(\.number) == [1, 1, 0, 0, 2, 0, 1, 0, 1, 1])
  }

  @Test func `it ends with what is missing, each with the command that mends it`() throws {
    #expect(
      try Self.annual().missing.map(\.command) == [
        "docket coalition edit DC-CIV --name \"…\"", "docket coalition edit DC-CIV --list ADDRESS",
        "docket coalition edit DC-CIV --chair WHO", "docket meeting edit M-1 --help",
        "docket person edit TT --group GROUP", "docket person edit AP --name \"…\"",
        "docket conclude P-3 OUTCOME -m \"…\"", "docket answer C-2 -m \"…\"", "docket show P-1",
        "docket assign A-2 WHO", "docket due A-2 DAY",
      ])
  }

  @Test func `mail addresses are left out of texts`() throws {
    var annual = try Self.annual()
    annual.plan.proposals[0].conclusion = "write to eve@example.org"
    annual.plan.proposals[0].addresses = ["https://example.org/@eve", "mailto:eve@example.org"]
    annual.meetings[0].title = "called by eve@example.org"
    let clean = annual.withoutMailAddresses
    #expect(clean.plan.proposals[0].conclusion == "write to (address left out)")
    #expect(clean.plan.proposals[0].addresses[0] == "https://example.org/@eve")
    #expect(!clean.plan.proposals[0].addresses[1].contains("@"))
    #expect(!clean.meetings[0].title.contains("@"))
  }
}
