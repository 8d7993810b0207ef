import Domain
import Foundation
public import Rendering
import Storage

/// An agenda in each form.
public enum AgendaText {
  public static func lines(_ agenda: Agenda, width: Int) -> [StyledText] {
    let name: StyledText = "\(title(agenda), .bold)"
    var lines = [
      agenda.progress.map { Layout.spread(name, "\($0)", to: width) } ?? name.cut(to: width)
    ]
    if let share = agenda.share { lines.append("only \(share)") }
    let points = agenda.sections.flatMap(\.points)
    let columns = Columns(points, width: width)
    for (offset, section) in agenda.toldSections.enumerated() {
      let conflicts = section.topic == .conflicts ? agenda.entryConflicts : []
      let none: StyledText = section.points.isEmpty && conflicts.isEmpty ? ": none" : ""
      lines.append("\(offset + 1) \(section.topic.title, .bold)" + none)
      for point in section.points { lines += self.lines(of: point, columns, width) }
      lines += conflicts.flatMap {
        Layout.wrap("\($0.name) \($0.remark)", to: width, first: "  ", indent: "      ").map {
          StyledText($0)
        }
      }
    }
    guard !agenda.done.isEmpty, let last = agenda.last else { return lines }
    lines.append("\("Done since \(last.reference)", .bold)")
    for done in agenda.done {
      let item = done.item
      lines += columns.lines(
        item.reference, item.title, item.owners.first ?? "", done.words(on: agenda.day))
    }
    return lines
  }

  private static func lines(of point: Agenda.Point, _ columns: Columns, _ width: Int)
    -> [StyledText]
  {
    let indent = String(repeating: " ", count: columns.reference + 3)
    return columns.lines(
      point.item.reference, point.item.title, point.speaker ?? "", point.summary)
      + point.concerns.flatMap { concern in
        Layout.wrap(
          "\(concern.reference) \(concern.question)", to: width, first: indent,
          indent: indent + "  "
        ).map { StyledText($0) }
      }
  }

  /// `DC-CIV, M-3, Thu 18 May 2017`.
  public static func title(_ agenda: Agenda) -> String {
    [agenda.home, agenda.meeting?.reference, (agenda.meeting?.day ?? agenda.day).long]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// The columns of all sections, so that they stand below each other; the last one goes on in
  /// further lines.
  private struct Columns {
    let reference: Int
    let title: Int
    let speaker: Int
    let width: Int

    init(_ points: [Agenda.Point], width: Int) {
      reference = max(3, points.map { Width.of($0.item.reference) }.max() ?? 0)
      speaker = min(12, max(3, points.map { Width.of($0.speaker ?? "") }.max() ?? 0))
      let widest = points.map { Width.of($0.item.title) }.max() ?? 0
      title = max(12, min(widest, 31, width - reference - speaker - 34))
      self.width = width
    }

    func lines(_ name: String, _ text: String, _ who: String, _ remark: String) -> [StyledText] {
      let cut = Layout.pad(Layout.cut(text, to: title), to: title)
      let head =
        "  \(Layout.pad(name, to: reference)) \(cut) "
        + Layout.pad(Layout.cut(who, to: speaker), to: speaker)
      let indent = String(repeating: " ", count: Width.of(head) + 2)
      let wrapped = Layout.wrap(remark, to: width, first: indent, indent: indent)
      return wrapped.enumerated().map { offset, line in
        guard offset == 0 else { return StyledText(line) }
        return "  \(Layout.pad(name, to: reference), .bold)"
          + StyledText(
            String(head.dropFirst(2 + Layout.pad(name, to: reference).count)) + "  "
              + line.dropFirst(indent.count))
      }
    }
  }
}
