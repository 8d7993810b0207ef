import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// The seeds of random histories; `DOCKET_HISTORIES` says how many.
enum Histories {
  static let count = Rounds.count(all: 8, few: 3, "DOCKET_HISTORIES")
  static let seeds = Rounds.seeds(all: 8, few: 3, "DOCKET_HISTORIES")
  /// Of histories of several copies.
  static let ofCopies = Rounds.seeds(all: 500, few: 12, "DOCKET_HISTORIES")
}

/// Commands of every kind at random, by several people whose clocks disagree.
struct RandomHistory {
  let repository: Repository
  var dice: SeededGenerator
  var now = morning
  private(set) var done = 0
  private(set) var refused = 0
  private(set) var acknowledged: [ChangeName] = []
  /// How many commands of a hundred are steps of the lifecycle, with their rules.
  var lifecycle = 0

  init(_ repository: Repository, seed: UInt64) {
    self.repository = repository
    dice = SeededGenerator(seed: seed)
  }

  mutating func run(_ steps: Int, after each: (RandomHistory) throws -> Void = { _ in }) throws {
    for _ in 0..<steps {
      try step()
      try each(self)
    }
  }

  private mutating func step() throws {
    if chance(70) { now += number(0...3 * oneDay) - oneDay }
    let actor = pick(["OCL", "AP", "VC"]) ?? "OCL"
    let asked =
      chance(15) ? Day(milliseconds: now)?.advanced(by: number(-400...3)) : nil
    var author = someone(
      actor, now: now, seed: dice.next(), day: asked, reason: chance(30) ? "because" : nil,
      isDryRun: chance(3))
    if chance(20) { author.by = .name("the chair") }
    if chance(20) { author.place = .address("https://lists.example.org/1") }
    let before = try repository.fingerprint()
    do {
      var next = self
      let names = try repository.run(author) { transaction in
        let old = Set(try transaction.snapshot.names())
        try next.command(transaction)
        return author.isDryRun ? [] : try transaction.snapshot.names().filter { !old.contains($0) }
      }
      self = next
      acknowledged += names
      done += 1
      if author.isDryRun { #expect(try repository.fingerprint() == before) }
    } catch is Refusal {
      _ = dice.next()
      refused += 1
      #expect(try repository.fingerprint() == before)
    }
  }

  /// One command at random; a refusal may leave part of it in the transaction.
  mutating func command(_ transaction: Transaction) throws {
    if lifecycle > 0, chance(lifecycle) { return try takeStep(transaction) }
    switch number(0...99) {
    case 0..<38: try make(transaction)
    case 38..<62: try edit(transaction)
    case 62..<74: try changeSet(transaction)
    case 74..<82: _ = try transaction.undoLatest()
    case 82..<90:
      let batches = try transaction.snapshot.batches()
      guard let batch = pick(batches) else { return }
      _ = try transaction.undo(batch: batch)
    case 90..<95:
      guard let subject = try subject(transaction, nil),
        let step = try transaction.snapshot.lastStep(of: subject)
      else { return }
      _ = try transaction.undo(batch: step.batch, onlyOf: step.subject)
    default:
      let (record, source) = Documents.random(&dice)
      _ = try transaction.importMeeting(record, from: source)
    }
  }

  private mutating func make(_ transaction: Transaction) throws {
    guard let kind = Kind.allCases.randomElement(using: &dice) else { return }
    var seen: [Subject] = []
    var edit = Edit()
    for field in RandomFields.values(of: kind) where chance(60) {
      edit.set[field] = try value(field, kind, transaction, &seen)
    }
    for field in RandomFields.sets(of: kind) where chance(40) {
      edit.add[field] = [try element(field, transaction, &seen)]
    }
    switch kind {
    case .person:
      let code = chance(50) ? nil : pick(["OCL", "AP", "VC", "MB", "LF"])
      let name = chance(80) ? pick(RandomFields.names) : nil
      try transaction.createPerson(code: code, name: name, set: edit.set)
    case .coalition:
      try transaction.createCoalition(
        code: pick(["DC-IoT", "dc iot", "DC-IRP", "DC-CIV", "DC-Gender"]) ?? "DC", edit)
    case .meeting, .statement, .proposal, .concern, .action:
      guard let letter = Reference.Letter(kind: kind) else { return }
      if kind == .concern {
        edit.set[Field.about] = try value(Field.about, kind, transaction, &seen)
      }
      _ = try transaction.create(letter, edit, seen: seen)
    case .position:
      guard let proposal = try subject(transaction, .proposal),
        let holder = try subject(transaction, chance(50) ? .person : .coalition)
      else { return }
      edit.set[Field.about] = .string(proposal.id.description)
      edit.set[Field.holder] = .record((holder.kindName, .string(holder.id.description)))
      try transaction.append(
        edit, to: .position(of: holder.id, on: proposal.id), seen: [proposal, holder])
    case .programme, .contact, .answer, .note, .digest:
      for field in [Field.code, Field.mail, Field.person, Field.about, Field.coalition]
      where RandomFields.values(of: kind).contains(field) {
        edit.set[field] = try value(field, kind, transaction, &seen)
      }
      try transaction.append(edit, to: transaction.newSubject(kind), seen: seen)
    }
  }

  private mutating func edit(_ transaction: Transaction) throws {
    for _ in 0...number(0...2) {
      guard let subject = try subject(transaction, nil), let kind = subject.kind,
        let field = pick(RandomFields.values(of: kind))
      else { return }
      var seen: [Subject] = []
      let new: JSON = chance(15) ? .null : try value(field, kind, transaction, &seen)
      try transaction.append(Edit(set: [field: new]), to: subject, seen: seen)
    }
  }

  private mutating func changeSet(_ transaction: Transaction) throws {
    guard let subject = try subject(transaction, nil), let kind = subject.kind,
      let field = pick(RandomFields.sets(of: kind))
    else { return }
    var seen: [Subject] = []
    let element = try element(field, transaction, &seen)
    let present = try transaction.snapshot.state(of: subject).elements(field)
    let edit =
      chance(40)
      ? Edit(remove: [field: [pick(present) ?? element]]) : Edit(add: [field: [element]])
    try transaction.append(edit, to: subject, seen: seen)
  }

  private mutating func value(
    _ field: String, _ kind: Kind, _ transaction: Transaction, _ seen: inout [Subject]
  ) throws -> JSON {
    switch field {
    case Field.about where kind == .note || kind == .answer:
      return try target(transaction, kind == .note ? nil : .action, &seen).json
    case Field.about: return try id(transaction, .proposal, &seen)
    case Field.chair, Field.lead, Field.person, Field.rapporteur, Field.shepherd, Field.speaker:
      return try id(transaction, .person, &seen)
    case Field.organizer, Field.coalition: return try id(transaction, .coalition, &seen)
    case Field.programme: return try id(transaction, .programme, &seen)
    case Field.from: return try id(transaction, .statement, &seen)
    case Field.source:
      let meeting = try target(transaction, .meeting, &seen)
      return Source(meeting: meeting.id, line: chance(50) ? number(1...99) : nil).json
    default: return RandomFields.plain(field, kind, &dice)
    }
  }

  private mutating func element(
    _ field: String, _ transaction: Transaction, _ seen: inout [Subject]
  ) throws -> JSON {
    switch field {
    case Field.chairs, Field.liaisons, Field.owners: return try id(transaction, .person, &seen)
    case Field.coalitions: return try id(transaction, .coalition, &seen)
    case Field.participants:
      let person = try target(transaction, .person, &seen)
      return Meeting.Participant(person: person.id, isRemote: chance(30)).json
    case Field.links where chance(70):
      let relation = Link.Relation.allCases.randomElement(using: &dice) ?? .relatesTo
      return Link(relation, .subject(try target(transaction, nil, &seen))).json
    default: return RandomFields.plainElement(field, &dice)
    }
  }

  private mutating func id(
    _ transaction: Transaction, _ kind: Kind, _ seen: inout [Subject]
  ) throws -> JSON { .string(try target(transaction, kind, &seen).id.description) }

  private mutating func target(
    _ transaction: Transaction, _ kind: Kind?, _ seen: inout [Subject]
  ) throws -> Subject {
    guard let subject = try subject(transaction, kind) else {
      return Subject(kind ?? .action, Identifier(random: (dice.next(), dice.next())))
    }
    seen.append(subject)
    return subject
  }

  mutating func subject(_ transaction: Transaction, _ kind: Kind?) throws -> Subject? {
    pick(try transaction.snapshot.subjects(kind))
  }

  mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }
  mutating func pick<Element>(_ list: [Element]) -> Element? { list.randomElement(using: &dice) }
}

extension Snapshot {
  fileprivate func names() throws -> [ChangeName] {
    try Data.fetchAll(db, sql: "SELECT name FROM change ORDER BY name").map {
      ChangeName(digest: $0)
    }
  }

  fileprivate func batches() throws -> [Identifier] {
    try Data.fetchAll(db, sql: "SELECT DISTINCT batch FROM entry ORDER BY batch").compactMap {
      Identifier(bytes: $0)
    }
  }

  /// All that changes speak of, what was taken back included.
  fileprivate func subjects(_ kind: Kind?) throws -> [Subject] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT id, kind FROM subject JOIN entry ON entry.subject = subject.key
        WHERE ?1 IS NULL OR kind = ?1 ORDER BY id, kind
        """, arguments: [kind?.rawValue]
    ).compactMap { row in
      Identifier(bytes: row[0] as Data).map { Subject(kindName: row[1], id: $0) }
    }
  }
}
