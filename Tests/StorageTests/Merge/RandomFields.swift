import Domain
import TestSupport

/// Which fields and sets go with which kind, and random values for them.
enum RandomFields {
  static let names = [
    "Olivia Clark", "Ana Prado", "Victor Cole", "Mira Bach", "Léa Fontaine", "Zoë van Dam",
  ]

  static func values(of kind: Kind) -> [String] {
    switch kind {
    case .programme:
      [
        Field.code, Field.title, Field.coalition, Field.firstDay, Field.lastDay,
        Field.lastCallDays, Field.dueSoonDays, Field.staleDays,
      ]
    case .coalition: [Field.name, Field.list]
    case .person: [Field.affiliation, Field.group]
    case .contact: [Field.person, Field.mail]
    case .meeting:
      [
        Field.title, Field.date, Field.time, Field.organizer, Field.chair, Field.rapporteur,
        Field.document, Field.unread,
      ]
    case .statement: [Field.text, Field.speaker, Field.source, Field.section]
    case .proposal:
      [Field.title, Field.text, Field.status, Field.shepherd, Field.source, Field.programme]
    case .concern:
      [
        Field.text, Field.blocking, Field.raiser, Field.status, Field.answer, Field.from,
        Field.revision,
      ]
    case .position: [Field.position]
    case .action:
      [
        Field.title, Field.text, Field.status, Field.lead, Field.due, Field.programme,
        Field.source,
      ]
    case .answer: [Field.about, Field.coalition, Field.answer]
    case .note: [Field.about, Field.text, Field.isPrivate, Field.author]
    case .digest: [Field.since, Field.until]
    }
  }

  static func sets(of kind: Kind) -> [String] {
    switch kind {
    case .coalition: [Field.chairs, Field.liaisons, Field.spellings]
    case .meeting: [Field.participants, Field.checks, Field.links, Field.tags]
    case .proposal: [Field.coalitions, Field.links, Field.tags, Field.checks]
    case .action: [Field.owners, Field.coalitions, Field.links, Field.tags]
    case .statement, .concern: [Field.links, Field.tags]
    case .person: [Field.checks]
    case .programme, .contact, .position, .answer, .note, .digest: []
    }
  }

  static func plain(_ field: String, _ kind: Kind, _ dice: inout SeededGenerator) -> JSON {
    switch field {
    case Field.status: status(kind, &dice)
    case Field.due:
      DueDay(day: day(&dice), reason: Bool.random(using: &dice) ? "later" : nil).json
    case Field.date, Field.firstDay, Field.lastDay, Field.since, Field.until:
      .string(day(&dice).description)
    case Field.lastCallDays, Field.dueSoonDays, Field.staleDays, Field.revision:
      .integer(Int.random(in: 0...30, using: &dice))
    case Field.blocking, Field.isPrivate: .bool(Bool.random(using: &dice))
    case Field.raiser, Field.author: Party.name("a guest").json
    case Field.answer where kind == .answer:
      .record(("is", .string(Bool.random(using: &dice) ? "accepted" : "declined")))
    case Field.position:
      .record(
        ("is", .string((PositionKind.allCases.randomElement(using: &dice) ?? .accept).rawValue)),
        ("revision", 1))
    case Field.group:
      .string((StakeholderGroup.allCases.randomElement(using: &dice) ?? .other).rawValue)
    case Field.document:
      Meeting.Document(name: "r.txt", hash: "00", lines: 3, template: "by hand").json
    case Field.unread: [["line": 3, "text": "unread"], ["line": 1, "text": ""]]
    case Field.section: "discussion"
    case Field.time: "09:00"
    case Field.mail: "someone@example.org"
    case Field.code: .string("CIV-\(Int.random(in: 2016...2018, using: &dice))")
    default: .string(words(&dice))
    }
  }

  static func plainElement(_ field: String, _ dice: inout SeededGenerator) -> JSON {
    switch field {
    case Field.links: Link(.relatesTo, .address("https://example.org/")).json
    case Field.checks: Check(field: "text", line: 3, text: words(&dice)).json
    default: .string(words(&dice))
    }
  }

  private static func words(_ dice: inout SeededGenerator) -> String {
    ["draft", "Überblick", "a \"b\" \\ c", "two\nlines", "\u{1B}[31m", "x\u{0}y", "🙂", ""]
      .randomElement(using: &dice) ?? ""
  }

  private static func day(_ dice: inout SeededGenerator) -> Day {
    Day(number: Int.random(in: 17_000...18_000, using: &dice)) ?? .first
  }

  private static func status(_ kind: Kind, _ dice: inout SeededGenerator) -> JSON {
    let id = Identifier(high: 1, low: 2)
    let until = day(&dice)
    let all: [JSON] =
      switch kind {
      case .action:
        [
          ActionStatus.proposed, .open, .inProgress, .waiting(on: .name("them"), why: "charter"),
          .waiting(on: .person(id), why: "charter"), .review(what: "a draft"),
          .done(result: "sent", override: "A-2 can wait"), .cancelled(reason: "moot"),
          .superseded(by: [id], reason: "merged"),
        ].map(\.json)
      case .concern:
        [
          ConcernStatus.open, .resolved(reason: "fine", override: nil), .dissent(reason: "no"),
          .withdrawn(reason: nil, override: nil),
        ].map(\.json)
      default:
        [
          ProposalStatus.raised, .discussion, .lastCall(number: 1, until: until),
          .concluded(Conclusion(outcome: .adopted, text: "Yes", level: .consensus, review: until)),
          .deferred(until: until, reason: "summer"), .withdrawn(reason: "no"),
          .superseded(by: [id], reason: "P-9"),
        ].map(\.json)
      }
    return all.randomElement(using: &dice) ?? .null
  }
}
