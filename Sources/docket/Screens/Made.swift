import Domain
import Storage

extension Context {
  /// Says what was made: the reference on a line of its own, then one line about it.
  func showMade(_ subject: Subject, _ transaction: Transaction) throws {
    guard let item = try transaction.snapshot.item(of: subject) else { return }
    switch format {
    case .json: console.out(block: JSONText.pretty(item.json(on: today)))
    case .text, .csv, .markdown, .html:
      console.out("\(item.reference)")
      let facts = try facts(item, transaction.snapshot).map { "; \($0)" }.joined()
      let indent = String(repeating: " ", count: 5)
      for line in Layout.wrap(
        Harmless.line(item.title) + facts, to: width, first: indent, indent: indent)
      {
        console.remark("\(line)")
      }
    }
  }

  /// Who, when, and what it is linked to.
  private func facts(_ item: Item, _ snapshot: Snapshot) throws -> [String] {
    let card = try snapshot.card(of: item.subject)
    let who =
      switch item.subject.kind {
      case .meeting: card.meeting?.chair.map { "chair \($0)" } ?? ""
      case .proposal where !item.owners.isEmpty: "shepherd " + ItemLines.who(item)
      default: ItemLines.who(item)
      }
    let day = (card.meeting?.day).map { "on \($0)" } ?? item.due.map { "due \($0)" } ?? ""
    let state = item.state == ActionState.proposed.rawValue ? "proposed" : ""
    let ties = Dictionary(grouping: card.links, by: \.words).sorted { $0.key < $1.key }.map {
      "\($0.key) " + $0.value.map(\.target).joined(separator: ", ")
    }
    return ([who, day, state] + ties).filter { !$0.isEmpty }
  }

  /// Says how items stand after a step, one line each.
  func showSteps(_ subjects: [Subject], _ transaction: Transaction) throws {
    let items = try subjects.compactMap { try transaction.snapshot.item(of: $0) }
    switch format {
    case .json:
      console.out(block: JSONText.pretty(.array(items.map { $0.json(on: today) })))
    case .text, .csv, .markdown, .html:
      for line in ItemLines.lines(items, on: today, width: width) { console.remark(line) }
    }
  }
}
