import Domain
import Testing

@testable import docket

/// The keys of JSON are a promise to scripts: each list here is complete and in order.
@Suite struct JSONKeysTests {
  let docket: Desk

  init() throws {
    docket = try Desk.withReport()
    docket("programme add CIV-2017 --title 'Work programme'")
    docket("add 'Send the points' -o OCL,AP -w DC-IoT -d 2016-12-20 -p P-4 --tag paper")
    docket("note A-1 'Ask first'")
    docket("discuss P-1 --shepherd AP")
    docket("concern P-1 'What is harm?' --by AP")
  }

  static let item = [
    "ref", "id", "type", "title", "state", "outcome", "owners", "coalitions", "due", "overdue",
    "programme", "created", "concluded", "conflicted",
  ]
  static let card =
    item + [
      "since", "text", "section", "tags", "venue", "concluded_by_other", "due_moves",
      "carried_over", "waiting_on", "status", "revision", "step", "raised_from", "answered",
      "made", "assigned", "edited", "text_as_read", "earlier_conclusions", "due_days", "origin",
      "links",
      "collaboration", "concerns", "positions", "actions", "notes", "checks", "conflicts",
    ]
  static let entry = ["id", "code", "name"]
  static let member = ["id", "type", "code", "name"]

  static let person =
    member + [
      "affiliation", "group", "same_as", "check", "meetings", "statements", "notes", "conflicted",
    ]

  static let pages: [(line: String, keys: [String])] = [
    ("list", item), ("list statements", item), ("list actions", item), ("mine", item),
    ("show A-1", card + ["next"]), ("show P-1", card + ["next"]), ("show S-1", card + ["next"]),
    ("show C-1", card + ["next"]), ("show M-1", card + ["meeting", "next"]),
    ("meeting show M-1", card + ["meeting", "next"]), ("meeting list", card + ["meeting", "next"]),
    (
      "status",
      [
        "day", "coalition", "file", "user", "share", "sections", "conflicts", "need_newer_docket",
        "counts",
      ]
    ),
    (
      "log",
      ["batch", "at", "day", "who", "recorded_by", "place", "sentence", "taken_back"]
    ),
    ("search harm", ["ref", "type", "excerpt"]),
    ("person list", entry + ["affiliation", "group", "same_as", "check", "conflicted"]),
    ("person show AP", person),
    ("person show AP --private", person),
    ("coalition list", entry + ["list", "spellings", "chairs", "liaisons", "check", "conflicted"]),
    (
      "coalition show DC-IoT",
      member + ["list", "spellings", "chairs", "liaisons", "check", "notes", "conflicted"]
    ),
    (
      "programme show CIV-2017",
      member + [
        "coalition", "first_day", "last_day", "last_call_days", "due_soon_days", "stale_days",
        "notes", "conflicted",
      ]
    ),
    (
      "doctor",
      [
        "file", "sound", "changes", "fingerprint", "findings", "lost", "lost_changes",
        "unread", "surroundings",
      ]
    ),
    ("add 'Ask the makers'", item), ("start A-1", item), ("edit A-1 --title X", item),
    ("meeting add 'Spring call'", item),
    ("person add XX 'Anna Poe'", person),
    ("undo", ["batch", "undo", "redo", "sentence", "changes"]),
  ]

  @Test func `keys are what they were`() throws {
    for page in Self.pages {
      #expect(try docket.json(page.line + " --format json").keys == page.keys, "\(page.line)")
    }
  }

  @Test func `the parts of a page have their own keys`() throws {
    let action = try docket.json("show A-1 --format json")
    #expect(action.keys(of: "notes") == ["day", "author", "text", "private"])
    #expect(action.keys(of: "links") == ["relation", "to", "title"])
    #expect(
      action.keys(of: "collaboration") == [
        "coalition", "asked", "answer", "reason", "answered", "recorded_by", "place",
      ])
    let proposal = try docket.json("show P-1 --format json")
    #expect(proposal["origin"]?.keys == ["meeting", "document", "line"])
    #expect(
      proposal.keys(of: "concerns") == [
        "ref", "blocking", "raiser", "text", "state", "since", "answered", "revision", "raised",
      ])
    #expect(
      proposal.keys(of: "positions") == [
        "position", "holder", "group", "reason", "revision", "since", "earlier", "recorded_by",
        "place",
      ])
    #expect(
      proposal["concerns"]?.array?.first?["raised"]?.keys == [
        "day", "who", "recorded_by", "place", "reason", "text",
      ])
    #expect(
      try docket.json("show P-3 --format json").keys(of: "checks") == [
        "field", "line", "text", "suggestion",
      ])
    let meeting = try docket.json("show M-1 --format json")["meeting"]
    #expect(
      meeting?.keys == [
        "date", "time", "organizer", "chair", "rapporteur", "participants", "document", "hash",
        "template", "statements", "proposals", "unread",
      ])
    #expect(meeting?.keys(of: "participants") == ["code", "name", "remote"])
  }

  @Test func `a status is its headings with their lines`() throws {
    let status = try docket.json("status --format json")
    #expect(status.keys(of: "sections") == ["heading", "total", "lines", "more"])
    #expect(status["sections"]?.array?.first?.keys(of: "lines") == Self.item + ["remark"])
    #expect(
      status["counts"] == [
        "proposals": ["raised": 3, "discussion": 1], "concerns": ["open": 1],
        "actions": ["open": 1],
      ])
  }

  @Test func `values that are missing are null, days are ISO, and lists are lists`() throws {
    let action = try docket.json("list actions --format json")
    #expect(action["title"] == "Send the points")
    #expect(action["state"] == "open")
    #expect(action["outcome"] == nil as JSON)
    #expect(action["owners"] == ["OCL", "AP"])
    #expect(action["coalitions"] == ["DC-IoT"])
    #expect(action["due"] == "2016-12-20")
    #expect(action["overdue"] == false)
    #expect(action["programme"] == "CIV-2017")
    #expect(action["created"] == "2016-12-07")
    #expect(action["concluded"] == nil as JSON)
  }

  @Test func `nothing is an empty list`() {
    #expect(docket("list overdue --format json") == "[]")
    #expect(docket("search zzz --format json") == "[]")
    #expect(docket("log --since 2016-12-08 --format json", on: "2016-12-09") == "[]")
  }
}
