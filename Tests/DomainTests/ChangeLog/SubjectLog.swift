import Domain
import TestSupport

/// The changes of one subject, made one after the other with a clock that goes on.
struct SubjectLog {
  private(set) var entries: [History.Entry] = []

  var history: History { History(entries) }

  func values(_ field: String) -> [JSON] { history.candidates(for: field).map(\.value) }
  func elements(_ field: String) -> [JSON] { history.elements(of: field).map(\.value) }

  /// The name that a label stands for: its bytes, then zeros.
  static func name(_ label: String) -> ChangeName {
    let bytes = Array(label.utf8.prefix(32))
    return ChangeName(bytes: bytes + [UInt8](repeating: 0, count: 32 - bytes.count))
      ?? SubjectLog.name("")
  }

  @discardableResult
  mutating func add(
    _ label: String, after parents: [ChangeName] = [], set: [String: JSON] = [:],
    add: [String: [JSON]] = [:], remove: [String: [JSON]] = [:], undoes: [ChangeName] = []
  ) -> ChangeName {
    let name = SubjectLog.name(label)
    guard let clock = Clock(milliseconds: 1000 + entries.count / 3, counter: entries.count % 3)
    else { return name }
    let change = Change(
      at: 0, clock: clock, actor: .name("Ada"), on: .first, batch: Examples.id,
      subject: Subject(.action, Examples.id), parents: parents.sorted(), undoes: undoes.sorted(),
      edit: Edit(set: set, add: add, remove: remove))
    entries.append(History.Entry(name: name, change: change))
    return name
  }
}
