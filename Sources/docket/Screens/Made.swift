import Domain
import Storage

extension Context {
  /// Says what was made: the reference on a line of its own, then one line about it.
  func showMade(_ subject: Subject, _ transaction: Transaction) throws {
    guard let item = try transaction.snapshot.item(of: subject) else { return }
    switch format {
    case .json: console.out(block: JSONText.pretty(item.json(on: today)))
    case .text, .csv, .markdown, .html, .eml:
      console.out("\(item.reference)")
      let links = try transaction.snapshot.card(of: subject).links.map {
        "\($0.words) \($0.target)"
      }
      let parts =
        [item.title, ItemLines.who(item)]
        + (item.due.map { ["due \($0)"] } ?? []) + links
      console.remark("     \(parts.filter { !$0.isEmpty }.joined(separator: "; "))")
    }
  }

  /// Says how items stand after a step, one line each.
  func showSteps(_ subjects: [Subject], _ transaction: Transaction) throws {
    let items = try subjects.compactMap { try transaction.snapshot.item(of: $0) }
    switch format {
    case .json:
      console.out(block: JSONText.pretty(.array(items.map { $0.json(on: today) })))
    case .text, .csv, .markdown, .html, .eml:
      for line in ItemLines.lines(items, on: today, width: width) { console.remark(line) }
    }
  }
}
