import Domain
import TestSupport
import Testing

/// What the compound values are written as, and what they are read from.
struct StatusJSONTests {
  static func text(_ json: JSON) -> String { String(decoding: json.canonical, as: UTF8.self) }
  static let id = Examples.id.description

  static let actions: [ActionState: String] = [
    .proposed: #"{"is":"proposed"}"#,
    .open: #"{"is":"open"}"#,
    .inProgress: #"{"is":"in-progress"}"#,
    .waiting: #"{"is":"waiting","on":{"coalition":"\#(id)"},"why":"their charter"}"#,
    .review: #"{"is":"review","what":"a draft"}"#,
    .done: #"{"is":"done","override":"A-2 can follow","result":"sent"}"#,
    .cancelled: #"{"is":"cancelled","reason":"no longer needed"}"#,
    .superseded: #"{"by":["\#(id)"],"is":"superseded","reason":"A-9 says it better"}"#,
  ]

  @Test(arguments: ActionState.allCases)
  func `the status of an action reads back`(state: ActionState) throws {
    let status = Examples.action(state)
    #expect(status.state == state)
    #expect(Self.text(status.json) == Self.actions[state])
    #expect(ActionStatus(try JSON(canonical: status.json.canonical)) == status)
  }

  static let proposals: [ProposalState: String] = [
    .raised: #"{"is":"raised"}"#,
    .discussion: #"{"is":"discussion"}"#,
    .lastCall: #"{"is":"last-call","number":1,"until":"2017-05-16"}"#,
    .concluded: #"{"is":"concluded","level":"consensus","minority":["TT: a new central layer"],"#
      + #""outcome":"adopted","override":"the session ends today","review":"2018-05-16","#
      + #""text":"No overarching system"}"#,
    .deferred: #"{"is":"deferred","reason":"after the summer","until":"2017-09-01"}"#,
    .withdrawn: #"{"is":"withdrawn","reason":"AP takes it back"}"#,
    .superseded: #"{"by":["\#(id)"],"is":"superseded","reason":"P-9 says it better"}"#,
  ]

  @Test(arguments: ProposalState.allCases)
  func `the status of a proposal reads back`(state: ProposalState) throws {
    let status = Examples.proposal(state)
    #expect(status.state == state)
    #expect(Self.text(status.json) == Self.proposals[state])
    #expect(ProposalStatus(try JSON(canonical: status.json.canonical)) == status)
  }

  static let concerns: [ConcernState: String] = [
    .open: #"{"is":"open"}"#,
    .resolved: #"{"is":"resolved","override":"AP has left","reason":"the answer will do"}"#,
    .dissent: #"{"is":"dissent","reason":"no common ground"}"#,
    .withdrawn: #"{"is":"withdrawn","reason":"a misreading"}"#,
  ]

  @Test(arguments: ConcernState.allCases)
  func `the status of a concern reads back`(state: ConcernState) throws {
    let status = Examples.concern(state)
    #expect(status.state == state)
    #expect(Self.text(status.json) == Self.concerns[state])
    #expect(ConcernStatus(try JSON(canonical: status.json.canonical)) == status)
  }

  @Test func `parts that were not given are left out`() {
    #expect(
      Self.text(ActionStatus.done(result: "sent", override: nil).json)
        == #"{"is":"done","result":"sent"}"#)
    #expect(
      Self.text(ConcernStatus.resolved(reason: nil, override: nil).json) == #"{"is":"resolved"}"#)
    let conclusion = Conclusion(outcome: .noConsensus, text: "not yet")
    #expect(
      Self.text(ProposalStatus.concluded(conclusion).json)
        == #"{"is":"concluded","outcome":"no-consensus","text":"not yet"}"#)
  }

  @Test(arguments: [
    "null", #""open""#, "{}", #"{"is":"paused"}"#, #"{"is":1}"#, #"{"is":"open","mood":"glad"}"#,
    #"{"is":"waiting"}"#, #"{"is":"waiting","on":{"robot":"7"},"why":"x"}"#,
    #"{"is":"waiting","on":{"name":"x"}}"#, #"{"is":"review"}"#, #"{"is":"done"}"#,
    #"{"is":"done","override":null,"result":"x"}"#, #"{"is":"done","override":1,"result":"x"}"#,
    #"{"is":"cancelled"}"#, #"{"by":[],"is":"superseded","reason":"x"}"#,
    #"{"by":["A-9"],"is":"superseded","reason":"x"}"#, #"{"is":"superseded","reason":"x"}"#,
    #"{"is":"last-call","number":0,"until":"2017-05-16"}"#,
    #"{"is":"last-call","number":1,"until":"2017-02-30"}"#, #"{"is":"last-call","number":1}"#,
    #"{"is":"concluded","outcome":"adopted"}"#, #"{"is":"concluded","text":"x"}"#,
    #"{"is":"concluded","outcome":"maybe","text":"x"}"#,
    #"{"is":"concluded","level":"rough","outcome":"adopted","text":"x"}"#,
    #"{"is":"concluded","outcome":"adopted","review":"soon","text":"x"}"#,
    #"{"is":"deferred","reason":"x"}"#, #"{"is":"deferred","until":"2017-09-01"}"#,
    #"{"is":"withdrawn","reason":2}"#, #"{"is":"dissent"}"#, #"{"is":"resolved","reason":null}"#,
  ])
  func `a shape that is not known gives nothing`(text: String) throws {
    let json = try JSON(canonical: Array(text.utf8))
    #expect(ActionStatus(json) == nil)
    #expect(ProposalStatus(json) == nil)
    #expect(ConcernStatus(json) == nil)
  }

  @Test func `a due day reads back with and without its reason`() throws {
    let moved = DueDay(day: day("2017-03-31"), reason: "labs are slow")
    #expect(Self.text(moved.json) == #"{"day":"2017-03-31","reason":"labs are slow"}"#)
    #expect(DueDay(moved.json) == moved)
    let plain = DueDay(day: day("2017-03-31"))
    #expect(Self.text(plain.json) == #"{"day":"2017-03-31"}"#)
    #expect(DueDay(plain.json) == plain)
    #expect(DueDay(["day": "2017-02-30"]) == nil)
    #expect(DueDay(["day": "2017-03-31", "hour": 9]) == nil)
    #expect(DueDay(.null) == nil)
  }
}
