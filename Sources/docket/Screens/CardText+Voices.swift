import Domain

extension CardText {
  /// A concern a line, in columns: reference, blocking, raiser, text, how it stands.
  var concerns: [StyledText] {
    guard !card.concerns.isEmpty else { return [] }
    var table = Table(.fixed, .fixed, .right, Table.Column(least: 16), .fixed)
    for concern in card.concerns {
      table.add(
        "\(concern.reference)", "\(concern.isBlocking ? "blocking" : "")",
        "\(concern.raiser ?? "")", "\(concern.text)", "\(standing(of: concern))")
    }
    return table.lines(width: width - 10).enumerated().map { offset, line in
      StyledText(Layout.pad(offset == 0 ? "concerns" : "", to: 10)) + line
    }
  }

  private func standing(of concern: Card.ConcernLine) -> String {
    let about = revision(concern.revision).map { ", \($0)" } ?? ""
    let day = concern.since.brief(on: today)
    switch concern.state.flatMap(ConcernState.init(rawValue:)) {
    case .open: return (concern.isAnswered ? "answered, NOT SETTLED" : "NOT SETTLED") + about
    case .dissent: return "stands as DISSENT \(day)\(about)"
    case .resolved, .withdrawn: return "\(concern.state ?? "") \(day)\(about)"
    case nil: return "needs a newer docket"
    }
  }

  /// `on revision 1`, where the text has another one by now.
  private func revision(_ number: Int?) -> String? {
    number.flatMap { $0 == card.revision ? nil : "on revision \($0)" }
  }

  /// Who holds what, the balance by stakeholder group, and who changed their mind.
  var positions: [StyledText] {
    let byPosition = Dictionary(grouping: card.positions, by: \.position)
    let known = PositionKind.allCases.map(\.rawValue).compactMap { kind in
      byPosition[kind].map { "\(kind) " + $0.map(holder).joined(separator: " ") }
    }
    guard !known.isEmpty else { return [] }
    return section(
      "positions", [known.joined(separator: "; "), balance] + card.positions.compactMap(changes))
  }

  private func holder(_ position: Card.PositionLine) -> String {
    position.holder + (revision(position.revision).map { " (\($0))" } ?? "")
  }

  /// `technical 2, civil society 1, no group 1`.
  private var balance: String {
    Dictionary(grouping: card.positions) { $0.group ?? "" }
      .sorted { left, right in
        // Those of no group come last, whoever they are.
        (left.key.isEmpty ? 1 : 0, -left.value.count, left.key)
          < (right.key.isEmpty ? 1 : 0, -right.value.count, right.key)
      }
      .map { group, positions in
        let name =
          StakeholderGroup(rawValue: group)?.shortName ?? (group.isEmpty ? "no group" : group)
        return "\(name) \(positions.count)"
      }.joined(separator: ", ")
  }

  /// `AP changed: object 3 Feb, support 26 Apr`.
  private func changes(_ position: Card.PositionLine) -> String? {
    guard !position.earlier.isEmpty else { return nil }
    let all = position.earlier + [(position: position.position, since: position.since)]
    let words = all.map { "\($0.position) \($0.since.brief(on: today))" }
    return "\(position.holder) changed: \(words.joined(separator: ", "))"
      + (position.reason.map { " (\($0))" } ?? "")
  }
}
