import Domain
import Foundation
import Rendering
import Storage

extension ReportedPosition {
  /// `support 2 (technical community 1, coalitions 1); object 1 (no group 1)`.
  static func balance(of positions: [ReportedPosition]) -> String {
    let kinds = PositionKind.allCases.map(\.rawValue)
    let known = kinds + Set(positions.map(\.position)).subtracting(kinds).sorted()
    return known.compactMap { kind in
      let held = positions.filter { $0.position == kind }
      guard !held.isEmpty else { return nil }
      let groups = Dictionary(grouping: held, by: \.groupWords)
        .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        .map { "\($0.key) \($0.value.count)" }
      return "\(kind) \(held.count) (\(groups.joined(separator: ", ")))"
    }.joined(separator: "; ")
  }

  private var groupWords: String {
    if isCoalition { return "coalitions" }
    return group.map { StakeholderGroup(rawValue: $0)?.name ?? $0 } ?? "no group"
  }
}
