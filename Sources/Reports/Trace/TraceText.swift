public import Domain
import Foundation
public import Rendering
import Storage

/// The story of proposals, in each form.
public enum TraceText {
  public static func lines(_ trace: Trace, width: Int) -> [StyledText] {
    let widest = trace.rows.map { Width.of($0.name) }.max() ?? 0
    var lines: [StyledText] = []
    var before: (day: Day?, name: String) = (nil, "")
    for row in trace.rows {
      let day = row.day == before.day ? "" : row.day?.description ?? ""
      let name = row.name == before.name ? "" : row.name
      let head = "\(Layout.pad(day, to: 11))\(Layout.pad(name, to: widest + 2))"
      let tail = row.line.map { "line \($0)" } ?? ""
      if row.isQuote || !tail.isEmpty {
        let room = width - Width.of(head) - (tail.isEmpty ? 0 : Width.of(tail) + 2)
        let text = Layout.pad(Layout.cut(row.text, to: room), to: room)
        lines.append("\(head)\(text)\(tail.isEmpty ? "" : "  " + tail)")
      } else {
        let indent = String(repeating: " ", count: Width.of(head))
        lines += Layout.wrap(row.text, to: width, first: head, indent: indent).map {
          StyledText($0)
        }
      }
      let indent = String(repeating: " ", count: 13 + widest)
      for text in row.further {
        lines += Layout.wrap(text, to: width, first: indent, indent: indent).map { StyledText($0) }
      }
      before = (row.day ?? before.day, row.name)
    }
    return lines
  }

  public static func markdown(_ trace: Trace, of name: String) -> String {
    let rows = trace.rows.map { row in
      let day = row.day.map { "\($0) " } ?? ""
      let line = row.line.map { " (line \($0))" } ?? ""
      let further = row.further.map { "\n  - \(MarkdownText.escape($0))" }.joined()
      return "- \(day)**\(MarkdownText.escape(row.name))** \(MarkdownText.escape(row.text))"
        + line + further
    }
    return "# Trace of \(MarkdownText.escape(name))\n\n" + rows.joined(separator: "\n") + "\n"
  }

  public static func json(_ trace: Trace) -> JSON {
    .array(
      trace.rows.map { row in
        [
          "day": .optional(row.day), "ref": .string(row.name), "text": .string(row.text),
          "further": .strings(row.further), "line": row.line.map { .integer($0) } ?? .null,
        ]
      })
  }
}
