public import Domain
import Foundation
public import Rendering
import Storage

/// One line for each programme or coalition, in each form.
public enum OverviewText {
  public static func lines(_ overview: Overview, width: Int) -> [StyledText] {
    let names = overview.rows.map { name($0, overview) }
    let counts = overview.rows.map { "\($0.openProposals + $0.openActions) open" }
    let widest = (name: names.map(Width.of).max() ?? 0, count: counts.map(Width.of).max() ?? 0)
    let margin = widest.name + widest.count + 4
    return zip(overview.rows, zip(names, counts)).flatMap { row, cells in
      var lines = [
        StyledText(Layout.pad(cells.0, to: widest.name), .bold)
          + StyledText("  " + Layout.pad(cells.1, to: widest.count, on: .right) + "  ")
      ]
      let parts = parts(row)
      for (offset, part) in parts.enumerated() {
        let comma = offset == 0 ? "" : ", "
        let following = offset == parts.count - 1 ? 0 : 1
        if let line = lines.last,
          line.width + comma.count + part.width + following <= width
            || line.width <= margin
        {
          lines[lines.count - 1] = line + StyledText(comma) + part
        } else {
          lines[lines.count - 1] = lines[lines.count - 1] + ","
          lines.append(StyledText(String(repeating: " ", count: margin)) + part)
        }
      }
      return lines
    }
  }

  public static func markdown(_ overview: Overview) -> String {
    let columns = columns(overview)
    let rows = overview.rows.map { row in
      "| "
        + ([name(row, overview)] + columns.map { String($0.count(row)) })
        .map(MarkdownText.escape).joined(separator: " | ") + " |"
    }
    return
      ([
        "# " + MarkdownText.escape("\(overview.home.map { "\($0), " } ?? "")\(overview.day.long)"),
        "", "| \(([overview.by.rawValue] + columns.map(\.word)).joined(separator: " | ")) |",
        "| --- |" + columns.map { _ in " ---: |" }.joined(),
      ] + rows).joined(separator: "\n") + "\n"
  }

  public static func csv(_ overview: Overview, isRaw: Bool) -> String {
    let columns = columns(nil)
    return CSVText.table(
      [overview.by.rawValue] + columns.map(\.word),
      overview.rows.map { row in [row.code ?? ""] + columns.map { String($0.count(row)) } },
      isRaw: isRaw)
  }

  public static func json(_ overview: Overview) -> JSON {
    [
      "day": .string(overview.day.description), "home": .optional(overview.home),
      "by": .string(overview.by.rawValue),
      "rows": .array(
        overview.rows.map { row in
          .object(
            [JSON.Member("code", .optional(row.code))]
              + columns(nil).map { column in
                JSON.Member(
                  column.word.replacing("-", with: "_").replacing(" ", with: "_"),
                  .integer(column.count(row)))
              })
        }),
    ]
  }

  private static func name(_ row: Overview.Row, _ overview: Overview) -> String {
    row.code ?? "no \(overview.by.rawValue)"
  }

  /// `2 chair`, `1 overdue`; what has nothing to say is left out.
  private static func parts(_ row: Overview.Row) -> [StyledText] {
    let parts: [StyledText] = row.present.map { heading, count in
      let words = "\(count) \(heading.title.lowercased())"
      let isBad = heading == .overdue || heading == .conflict
      return isBad ? "\(words, .red)" : "\(words)"
    }
    return parts.isEmpty ? ["nothing waits for anybody"] : parts
  }

  private struct Column {
    var word: String
    var count: (Overview.Row) -> Int
  }

  /// - Parameter overview: leaves out headings under which none of its rows has anything.
  private static func columns(_ overview: Overview?) -> [Column] {
    let told = Heading.allCases.filter { heading in
      overview?.rows.contains { $0.counts[heading] ?? 0 > 0 } ?? true
    }
    return [
      Column(word: "open proposals") { $0.openProposals },
      Column(word: "open actions") { $0.openActions },
    ] + told.map { heading in Column(word: heading.rawValue) { $0.counts[heading] ?? 0 } }
  }
}
