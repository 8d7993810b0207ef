import Domain
import TestSupport
import Testing

/// Random histories against the definitions of architecture.md, worked out the long way.
struct HistoryRandomTests {
  static let values: [JSON] = ["red", "green", "blue", .null]

  /// A log with branches, merges, undos and redos.
  static func log(_ random: inout SeededGenerator) -> SubjectLog {
    var log = SubjectLog()
    var made: [ChangeName] = []
    for number in 0..<Int.random(in: 1...24, using: &random) {
      let parents = Set(
        (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in
          made.randomElement(using: &random)
        })
      func maybe<Value>(_ value: Value, else nothing: Value) -> Value {
        Int.random(in: 0..<3, using: &random) == 0 ? value : nothing
      }
      let value = values.randomElement(using: &random) ?? .null
      let other = values.randomElement(using: &random) ?? .null
      let undone = made.randomElement(using: &random)
      made.append(
        log.add(
          "\(UInt64.random(in: .min ... .max, using: &random)) \(number)", after: Array(parents),
          set: maybe(["title": value], else: [:]), add: maybe(["tags": [value, other]], else: [:]),
          remove: maybe(["tags": [other]], else: [:]),
          undoes: maybe(undone.map { [$0] } ?? [], else: [])))
    }
    return log
  }

  /// What the definitions say, one entry at a time.
  struct Model {
    let entries: [History.Entry]
    var cancelled: Set<ChangeName> = []
    var ancestors: [ChangeName: Set<ChangeName>] = [:]

    init(_ entries: [History.Entry]) {
      self.entries = entries
      for entry in entries {
        var found = Set(entry.change.parents)
        for parent in entry.change.parents { found.formUnion(ancestors[parent] ?? []) }
        ancestors[entry.name] = found
      }
      for entry in entries.reversed() where !cancelled.contains(entry.name) {
        cancelled.formUnion(entry.change.undoes)
      }
    }

    var live: [History.Entry] { entries.filter { !cancelled.contains($0.name) } }

    func values(_ field: String) -> [JSON] {
      let setters = live.filter { $0.change.edit.set[field] != nil }
      var values: [JSON] = []
      for setter in setters.reversed() {
        let isCovered = setters.contains { ancestors[$0.name]?.contains(setter.name) == true }
        if !isCovered, let value = setter.change.edit.set[field], !values.contains(value) {
          values.append(value)
        }
      }
      return values
    }

    func elements(_ field: String) -> Set<JSON> {
      var elements: Set<JSON> = []
      for entry in live {
        for element in entry.change.edit.add[field] ?? [] {
          let isRemoved = live.contains { other in
            other.change.edit.remove[field]?.contains(element) == true
              && ancestors[other.name]?.contains(entry.name) == true
          }
          if !isRemoved { elements.insert(element) }
        }
      }
      return elements
    }
  }

  @Test(.repeatable(), arguments: Rounds.usualSeeds)
  func `random histories say what the definitions say, in whichever order they come`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    for round in 0..<300 {
      let log = Self.log(&random)
      let model = Model(log.entries)
      let followed = Set(log.entries.flatMap(\.change.parents))
      for history in [log.history, History(log.entries.shuffled(using: &random))] {
        let place: Comment = "seed \(seed), round \(round)"
        #expect(history.entries.map(\.name) == log.entries.map(\.name), place)
        #expect(
          history.isCancelled == log.entries.map { model.cancelled.contains($0.name) }, place)
        #expect(history.candidates(for: "title").map(\.value) == model.values("title"), place)
        #expect(Set(history.elements(of: "tags").map(\.value)) == model.elements("tags"), place)
        #expect(
          history.heads == log.entries.map(\.name).filter { !followed.contains($0) }.sorted(),
          place)
      }
    }
  }

  @Test(.repeatable(), arguments: Rounds.usualSeeds)
  func `an undone undo of the last change leaves everything as it was`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for round in 0..<100 {
      var log = Self.log(&random)
      let before = log.history
      guard let last = log.entries.last?.name else { continue }
      let undo = log.add("undo", after: before.heads, undoes: [last])
      log.add("redo", after: [undo], undoes: [undo])
      let after = log.history
      let place: Comment = "seed \(seed), round \(round)"
      #expect(
        after.candidates(for: "title").map(\.value)
          == before.candidates(for: "title").map(\.value), place)
      #expect(
        after.elements(of: "tags").map(\.value) == before.elements(of: "tags").map(\.value), place)
    }
  }
}
