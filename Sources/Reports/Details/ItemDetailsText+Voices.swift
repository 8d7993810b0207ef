import Domain
import Foundation
import Rendering
import Storage

extension ItemDetailsText {
  /// A concern a line, in columns: reference, blocking, raiser, text, how it stands.
  var concerns: [StyledText] {
    guard !details.concerns.isEmpty else { return [] }
    var table = Table(.fixed, .fixed, .right, Table.Column(least: 16), .fixed)
    for concern in details.concerns {
      table.add(
        "\(concern.reference)", "\(concern.isBlocking ? "blocking" : "")",
        "\(concern.raiser ?? "")", "\(concern.text)", "\(standing(of: concern))")
    }
    let lines = table.lines(width: width - 10).enumerated().map { offset, line in
      StyledText(Layout.pad(offset == 0 ? "concerns" : "", to: 10)) + line
    }
    return lines + section("", raisings)
  }

  /// `C-1, C-2 raised 3 Feb (recorded by OCL)`, where there is more to say of it than the day.
  var raisings: [String] {
    grouped(details.concerns) { concern in
      guard let raised = details.raisings[concern.reference] else { return nil }
      let reason = raised.reason.map { ": \($0)" } ?? ""
      let tail = "raised \(raised.day.brief(on: today))\(reason)\(raised.attribution.aside)"
      let isPlain = raised.reason == nil && raised.attribution.parts.isEmpty
      return isPlain ? nil : (concern.reference, tail)
    }
  }

  /// `DC-IoT accepted 28 Apr: gladly (recorded by OCL)`, likewise.
  var answers: [String] {
    grouped(details.collaborators) { partner in
      guard let answer = partner.answer, let day = partner.answered,
        let attribution = partner.attribution,
        !attribution.parts.isEmpty || answer == .accepted && partner.reason != nil
      else { return nil }
      let reason = partner.reason.map { ": \($0)" } ?? ""
      return (
        partner.code, "\(answer.rawValue) \(day.brief(on: today))\(reason)\(attribution.aside)"
      )
    }
  }

  /// What is to be said alike of several is said once: their names before it.
  private func grouped<Line>(
    _ lines: [Line], _ words: (Line) -> (name: String, tail: String)?
  ) -> [String] {
    var groups: [(names: [String], tail: String)] = []
    for (name, tail) in lines.compactMap(words) {
      if let index = groups.firstIndex(where: { $0.tail == tail }) {
        groups[index].names.append(name)
      } else {
        groups.append(([name], tail))
      }
    }
    return groups.map { "\($0.names.joined(separator: ", ")) \($0.tail)" }
  }

  private func standing(of concern: ReportedConcern) -> String {
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
    number.flatMap { $0 == details.revision ? nil : "on revision \($0)" }
  }

  /// Who holds what, the balance by stakeholder group, and who changed their mind.
  var positions: [StyledText] {
    let byPosition = Dictionary(grouping: details.positions, by: \.position)
    let known = PositionKind.allCases.map(\.rawValue).compactMap { kind in
      byPosition[kind].map { "\(kind) " + $0.map(holder).joined(separator: " ") }
    }
    guard !known.isEmpty else { return [] }
    return section(
      "positions",
      [known.joined(separator: "; ")] + (balance.isEmpty ? [] : [balance])
        + grouped(PositionKind.allCases.flatMap { byPosition[$0.rawValue] ?? [] }, changes))
  }

  private func holder(_ position: ReportedPosition) -> String {
    position.holder + (revision(position.revision).map { " (\($0))" } ?? "")
  }

  /// `technical 2, civil society 1, no group 1`: people, not coalitions, which have no group.
  private var balance: String {
    Dictionary(grouping: details.positions.filter { !$0.isCoalition }) { $0.group ?? "" }
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

  /// `AP`, `support 26 Apr: the definition will do (was object 3 Feb; recorded by OCL)`; `nil`
  /// where there is nothing to say but the position.
  private func changes(_ position: ReportedPosition) -> (name: String, tail: String)? {
    let earlier = position.earlier.map { "\($0.position) \($0.since.brief(on: today))" }
    let aside =
      (earlier.isEmpty ? [] : ["was \(earlier.joined(separator: ", "))"])
      + (position.cameWithConcern ? [] : position.attribution?.parts ?? [])
    guard position.reason != nil || !aside.isEmpty else { return nil }
    let reason = position.reason.map { ": \($0)" } ?? ""
    return (
      position.holder,
      "\(position.position) \(position.since.brief(on: today))\(reason)\(Attribution.aside(aside))"
    )
  }
}
