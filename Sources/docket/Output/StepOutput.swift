import Domain
import Rendering
import Reports
import Storage

extension Context {
  /// Says what was made: the reference on a line of its own, then one line about it.
  func showMade(_ subject: Subject, _ transaction: Transaction) throws {
    if console.isQuiet, format == .text {
      console.out("\(try transaction.snapshot.shownName(of: subject))")
      return
    }
    guard let item = try transaction.snapshot.item(of: subject) else { return }
    switch format {
    case .json: console.out(json: item.json(on: today))
    case .text, .csv, .markdown, .html, .eml:
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
    let details = try snapshot.details(of: item.subject)
    let who =
      switch item.subject.kind {
      case .meeting: details.meeting?.chair.map { "chair \($0)" } ?? ""
      case .concern: concernWords(item)
      case .proposal where !item.owners.isEmpty: "shepherd " + ItemLines.who(item)
      default: ItemLines.who(item)
      }
    let day = (details.meeting?.day).map { "on \($0)" } ?? item.due.map { "due \($0)" } ?? ""
    let state = item.state == ActionState.proposed.rawValue ? "proposed" : ""
    let ties = Dictionary(grouping: details.links, by: \.words).sorted { $0.key < $1.key }.map {
      "\($0.key) " + $0.value.map(\.target).joined(separator: ", ")
    }
    return ([who, day, state] + ties).filter { !$0.isEmpty }
  }

  /// `blocking, on P-1, by AP`.
  private func concernWords(_ item: Item) -> String {
    let words = [
      item.detail.isBlocking ? "blocking" : "not blocking", item.detail.about.map { "on \($0)" },
      item.detail.raiser.map { "by \($0)" },
    ]
    return words.compactMap(\.self).joined(separator: ", ")
  }

  /// Says how items stand after a step, one line each.
  ///
  /// - Parameter aside: what the log does not tell of a step that leaves the items as they were,
  ///   such as a position; `nil` for steps that show in the items themselves.
  func showSteps(
    _ subjects: [Subject], _ transaction: Transaction, _ aside: String? = nil
  ) throws {
    let snapshot = transaction.snapshot
    if let aside, format == .text, let line = try snapshot.logLine(of: transaction.batch) {
      console.remark("\(line.who) \(line.sentence)\(aside)")
      return
    }
    let items = try subjects.compactMap { try snapshot.item(of: $0, on: today) }
    switch format {
    case .json:
      console.out(json: .array(items.map { $0.json(on: today) }))
    case .text, .csv, .markdown, .html, .eml:
      for line in ItemLines.lines(items, on: today, width: width) { console.remark(line) }
    }
  }

  /// Says who still objects though nothing of what they raised is open any more: a position
  /// changes by its holder's word alone.
  func warnAboutObjectors(afterSettling concerns: [Subject], _ transaction: Transaction) throws {
    var told: Set<String> = []
    for concern in concerns {
      guard let (who, proposal) = try transaction.objector(afterSettling: concern),
        told.insert(who + proposal).inserted
      else { continue }
      console.notice(
        "\(who) still objects to \(proposal); if not: "
          + "\(docket) position \(proposal) accept --by \(who)")
    }
  }
}
