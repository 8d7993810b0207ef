public import Domain
import Foundation
public import Rendering
import Storage

/// A column of a list that its user chooses.
public enum ItemColumn: String, CaseIterable, Sendable {
  case ref, type, title, state, outcome, owners, coalitions, due, programme, created, concluded
  case conflicted

  public static let usual: [ItemColumn] = [
    .ref, .type, .title, .state, .outcome, .owners, .coalitions, .due, .programme,
  ]

  public static func read(_ text: String) throws(UsageFault) -> [ItemColumn] {
    var columns: [ItemColumn] = []
    for word in text.split(separator: ",") {
      guard let column = ItemColumn(rawValue: word.lowercased().filter { $0 != " " }) else {
        throw UsageFault(
          "there is no column \"\(word)\"",
          hints: ["columns are " + allCases.map(\.rawValue).joined(separator: " ")])
      }
      columns.append(column)
    }
    return columns
  }

  public func text(of item: Item, on today: Day) -> String {
    switch self {
    case .ref: item.reference
    case .type: item.subject.kindName
    case .title: item.title
    case .state: item.state ?? ""
    case .outcome: item.outcome ?? ""
    case .owners: item.owners.joined(separator: ", ")
    case .coalitions: item.coalitions.joined(separator: ", ")
    case .due: item.due?.description ?? ""
    case .programme: item.programme ?? ""
    case .created: item.created.description
    case .concluded: item.concluded?.description ?? ""
    case .conflicted: item.isConflicted ? "yes" : ""
    }
  }

  public static func csv(_ items: [Item], _ columns: [ItemColumn], _ today: Day, isRaw: Bool)
    -> String
  {
    CSVText.table(
      columns.map(\.rawValue), items.map { item in columns.map { $0.text(of: item, on: today) } },
      isRaw: isRaw)
  }

  public static func markdown(_ items: [Item], _ columns: [ItemColumn], _ today: Day) -> String {
    let head = "| " + columns.map(\.rawValue).joined(separator: " | ") + " |"
    let rule = "|" + columns.map { _ in " --- |" }.joined()
    let rows = items.map { item in
      "| "
        + columns.map { MarkdownText.escape($0.text(of: item, on: today)) }
        .joined(separator: " | ") + " |"
    }
    return ([head, rule] + rows).joined(separator: "\n") + "\n"
  }

  public static func table(
    _ items: [Item], _ columns: [ItemColumn], _ today: Day, width: Int
  ) -> [StyledText] {
    var table = Table(
      columns.map { $0 == .title || $0 == .owners || $0 == .coalitions ? .flexible : .fixed })
    for item in items { table.add(columns.map { "\($0.text(of: item, on: today))" }) }
    return table.lines(width: width)
  }
}
