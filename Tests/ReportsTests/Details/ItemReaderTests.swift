import Storage
import TestSupport
import Testing

@testable import Domain
@testable import Reports

/// What is read of many items at once, and of one for its page.
struct ItemReaderTests {
  private let repository: Repository
  private let proposal: Subject
  private let other: Subject

  /// 2017-12-07T10:00:00Z, and some minutes more for each command.
  private static func author(_ minute: Int, _ name: String) -> Author {
    let dice = Dice(seed: UInt64(minute))
    return Author(
      now: 1_512_640_800_000 + minute * 60_000, actor: .name(name), random: { dice.next() })
  }

  private final class Dice {
    private var generator: SeededGenerator
    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }
    func next() -> UInt64 { generator.next() }
  }

  init() throws {
    let repository = try Repository.inMemory()
    func make(_ title: String) throws -> Subject {
      try repository.write(as: Self.author(title.utf8.count, "Olga Cavalli")) {
        try $0.create(
          .proposal,
          Edit(set: [Field.title: .string(title), Field.status: ProposalStatus.discussion.json]))
      }
    }
    let about = try make("Freedom from Harm")
    (proposal, other) = (about, try make("Points and slides to the list"))
    self.repository = repository
    let concern = try repository.write(as: Self.author(40, "Tatiana Tropina")) {
      try $0.raiseConcern(about: about, text: "a new layer", isBlocking: true, from: nil)
    }
    try repository.write(as: Self.author(41, "Olga Cavalli")) {
      try $0.take(.answer(text: "no layer is meant"), with: concern)
    }
    for (minute, text, isPrivate) in [(42, "ask first", true), (43, "then tell", false)] {
      try repository.write(as: Self.author(minute, "Olga Cavalli")) {
        var edit = Edit(set: [
          Field.about: about.json, Field.text: .string(text),
          Field.author: $0.author.actor.json,
        ])
        if isPrivate { edit.set[Field.isPrivate] = true }
        try $0.append(edit, to: $0.newSubject(.note), seen: [about])
      }
    }
  }

  private func readers(_ snapshot: Snapshot) throws -> (bulk: ItemReader, one: ItemReader, Int64) {
    let key = try #require(try snapshot.key(of: proposal))
    return (
      try ItemReader(snapshot, choosing: .all, known: KnownNames(snapshot)),
      ItemReader(snapshot, only: key), key
    )
  }

  @Test func `a concern reads alike among many and on the page of its proposal`() throws {
    try repository.read { snapshot in
      let (bulk, one, key) = try readers(snapshot)
      for concern in [try bulk.concerns()[key]?.first, try one.concerns()[key]?.first] {
        #expect(concern?.reference == "C-1")
        #expect(concern?.about == "P-1")
        #expect(concern?.raiser == "Tatiana Tropina")
        #expect(concern?.text == "a new layer")
        #expect(concern?.state == "open")
        #expect(concern?.answer == "no layer is meant")
        #expect(concern?.answerer == "Olga Cavalli")
        #expect(concern?.isBlocking == true)
      }
      #expect(try bulk.concerns().count == 1)
      #expect(try bulk.concerns()[try #require(try snapshot.key(of: other))] == nil)
    }
  }

  @Test func `the page of a proposal tells what the log says of its concerns`() throws {
    try repository.read { snapshot in
      let details = try snapshot.details(of: proposal)
      #expect(details.raisings["C-1"]?.text.hasPrefix("Tatiana Tropina") == true)
      #expect(details.positions.map(\.holder) == ["Tatiana Tropina"])
      #expect(details.positions.first?.cameWithConcern == true)
      #expect(try snapshot.details(of: other).concerns.isEmpty)
    }
  }

  @Test func `a position reads alike among many and on the page of its proposal`() throws {
    try repository.read { snapshot in
      let (bulk, one, key) = try readers(snapshot)
      for position in [
        try bulk.positions()[key]?.first, try one.voices(on: key, raised: []).first,
      ] {
        #expect(position?.position == "object")
        #expect(position?.holder == "Tatiana Tropina")
        #expect(position?.since == day("2017-12-07"))
      }
    }
  }

  @Test func `private notes are left out on request, and marked otherwise`() throws {
    try repository.read { snapshot in
      let (bulk, one, key) = try readers(snapshot)
      #expect(try bulk.notes(showsPrivate: false)[key]?.map(\.text) == ["then tell"])
      #expect(
        try one.notes()[key]?.map(\.line) == [
          "2017-12-07 Olga Cavalli (private): ask first", "2017-12-07 Olga Cavalli: then tell",
        ])
    }
  }

  @Test func `a filter chooses whose parts are read`() throws {
    try repository.read { snapshot in
      let known = try KnownNames(snapshot)
      let titled = ItemPredicate("i.title = ?", ["Points and slides to the list"])
      let reader = ItemReader(snapshot, choosing: .matching(titled), known: known)
      #expect(try reader.concerns().isEmpty)
      #expect(try reader.notes().isEmpty)
    }
  }
}
