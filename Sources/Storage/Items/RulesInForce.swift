public import Domain
import GRDB

/// The rules of all programmes: each holds for what is in it, that of the current one for what is
/// in none.
public struct RulesInForce {
  /// Those of the current programme, or of docket where there is none.
  public let current: ProgrammeRules
  /// Those of each programme, by its key, in the order of keys.
  public let programmes: [(key: Int64, rules: ProgrammeRules)]

  /// A day that lies some days from another as an item's own rules say, as an SQL expression.
  public func day(from day: Day, days: (ProgrammeRules) -> Int) -> ItemPredicate {
    func shifted(_ rules: ProgrammeRules) -> String {
      day.advanced(by: days(rules)).description
    }
    let usual = shifted(current)
    let others = programmes.map { ($0.key, shifted($0.rules)) }.filter { $0.1 != usual }
    guard !others.isEmpty else { return ItemPredicate("?", [usual]) }
    let cases = String(repeating: "WHEN ? THEN ? ", count: others.count)
    let arguments = others.flatMap { key, day -> [(any SQLArgument)?] in [key, day] }
    return ItemPredicate(composed: "CASE i.programme \(cases)ELSE ? END", arguments + [usual])
  }
}

extension Snapshot {
  /// The rules of all programmes, read once for one state of the file.
  ///
  /// - Throws: `FileFault` when the file is damaged.
  public func rules() throws -> RulesInForce {
    try memory.once(\.rules) { try readRules() }
  }

  private func readRules() throws -> RulesInForce {
    let keys = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT subject FROM programme ORDER BY subject"))
    return RulesInForce(
      current: try currentProgramme().map { try rules(of: $0) } ?? ProgrammeRules(),
      programmes: try keys.map { ($0, try rules(of: subject(ofKey: $0))) })
  }

  /// The rules under which an item stands: those of its programme, else of the current one.
  public func rules(for item: Subject) throws -> ProgrammeRules {
    try programme(of: item).map { try rules(of: $0) } ?? rules().current
  }

  private func rules(of programme: Subject) throws -> ProgrammeRules {
    Programme(try state(of: programme))?.rules ?? ProgrammeRules()
  }
}
