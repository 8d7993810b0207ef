import Domain
import Foundation
public import Rendering
public import Storage

/// The status of a file for a terminal: one screen.
public enum StatusText {
  /// - Parameters:
  ///   - file: the file as the user would name it.
  ///   - user: who types.
  ///   - slice: of which file it is a slice.
  ///   - docket: the command as it is typed: `docket -f civ.docket`.
  public static func lines(
    _ status: Status, file: String, user: String, slice: SliceOrigin?, docket: String, width: Int
  ) -> [StyledText] {
    var lines = [
      Layout.spread("\(title(status), .bold)", "\(file), you are \(user)", to: width)
    ]
    if let slice { lines += SliceText.lines(slice, on: status.day, width: width) }
    if let share = status.share { lines.append("only \(share)") }
    let head = lines.count
    for section in status.sections where section.heading != .conflict {
      lines += StatusText.section(section, of: status, docket, width)
    }
    lines += conflicts(status, docket, width)
    if lines.count == head { lines.append("\(status.nothing)") }
    return lines + strangers(status, width) + counts(status, docket, width)
  }

  /// `DC-CIV, Wed 17 May 2017`.
  public static func title(_ status: Status) -> String {
    (status.home.map { "\($0), " } ?? "") + status.day.long
  }

  /// Conflicts of items, then those of people, coalitions and programmes, and where to look.
  private static func conflicts(_ status: Status, _ docket: String, _ width: Int) -> [StyledText] {
    let items = status.sections.first { $0.heading == .conflict }
    let shown = items.map { section($0, of: status, docket, width) } ?? []
    let entries = status.entryConflicts
    let total = (items?.total ?? 0) + entries.count
    guard total > 0 else { return [] }
    return ["\("\(Heading.conflict.title) \(total)", style(.conflict))"] + shown.dropFirst()
      + entries.flatMap { conflict in
        Layout.wrap(
          conflict.remark, to: width, first: "  \(conflict.name)  ",
          indent: "      "
        ).map { StyledText($0) }
      } + ["  each: \(docket) conflicts"]
  }

  /// What only a newer docket understands.
  private static func strangers(_ status: Status, _ width: Int) -> [StyledText] {
    guard !status.strangers.isEmpty else { return [] }
    let shown = status.strangers.prefix(8)
    let more = status.strangers.count - shown.count
    let widest = shown.map { Width.of($0.name) }.max() ?? 0
    return ["\("NEEDS A NEWER DOCKET \(status.strangers.count)", .yellow)"]
      + shown.flatMap { stranger in
        Layout.wrap(
          stranger.remark, to: width, first: "  " + Layout.pad(stranger.name, to: widest + 2),
          indent: String(repeating: " ", count: min(widest, 16) + 4)
        ).map { StyledText($0) }
      } + (more > 0 ? ["  and \(more) more"] : [])
  }

  private static func section(
    _ section: Status.Section, of status: Status, _ docket: String, _ width: Int
  ) -> [StyledText] {
    ["\("\(section.heading.title) \(section.total)", style(section.heading))"]
      + StatusText.lines(of: section, width: width)
      + (section.hidden > 0
        ? ["  and \(section.hidden) more: \(status.more(section, docket))"] : [])
  }

  private static func lines(of section: Status.Section, width: Int) -> [StyledText] {
    switch section.heading {
    case .overdue, .soon, .waiting, .noDay, .stale:
      var table = Table(.fixed, .flexible, .flexible, Table.Column(least: 48))
      for line in section.lines {
        table.add(
          StyledText(line.item.reference, .bold), "\(line.item.title)",
          "\(line.item.owners.joined(separator: ", "))", "\(line.remark)")
      }
      return table.lines(width: width, indent: 2)
    case .unanswered, .check, .conflict:
      let widest = section.lines.map { Width.of($0.item.reference) }.max() ?? 0
      return section.lines.flatMap { line in
        Layout.wrap(
          line.remark, to: width, first: "  " + Layout.pad(line.item.reference, to: widest + 2),
          indent: String(repeating: " ", count: widest + 4)
        ).map { StyledText($0) }
      }
    case .chair, .noOwner, .lastCall, .unsettled:
      var table = Table(.fixed, .flexible, Table.Column(least: 48))
      for line in section.lines {
        table.add(
          StyledText(line.item.reference, .bold), "\(line.item.title)", "\(line.remark)")
      }
      return table.lines(width: width, indent: 2)
    }
  }

  private static func style(_ heading: Heading) -> Style {
    switch heading {
    case .overdue, .conflict: .red
    case .soon, .waiting, .unanswered, .check, .stale: .yellow
    case .chair, .noOwner, .noDay, .lastCall, .unsettled: .bold
    }
  }

  private static func counts(_ status: Status, _ docket: String, _ width: Int) -> [StyledText] {
    let hint: StyledText = "each: \(docket) list WORD"
    let widest = status.counts.map { Width.of($0.kind.rawValue) + 1 }.max() ?? 0
    var lines: [StyledText] = status.counts.flatMap { count in
      let states = count.states.map { "\($0.count) \($0.words.replacing("-", with: " "))" }
      return Layout.wrap(
        states.joined(separator: ", "), to: width,
        first: Layout.pad(count.kind.rawValue + "s", to: widest + 1),
        indent: String(repeating: " ", count: widest + 1)
      ).map { StyledText($0) }
    }
    guard let last = lines.popLast() else { return [] }
    guard last.width + 2 + hint.width <= width else { return lines + [last, hint] }
    return lines + [Layout.spread(last, hint, to: width)]
  }
}
