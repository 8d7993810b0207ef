import Domain
import Foundation
import Rendering
import Storage

/// A proposal or action as a report tells of it.
protocol Reported {
  func entry(on today: Day) -> ReportPage.Entry
}

extension ReportedProposal: Reported {}
extension ReportedAction: Reported {}

extension ReportPage {
  /// So many entries or rows at most under one heading: nobody reads a page of more, and no
  /// browser likes it.
  static let longest = 1_000

  /// The entries of items, and how many more there are where they are too many.
  static func entries(_ items: [any Reported], _ frame: ReportFrame) -> [Block] {
    entries(items.count, frame) { items[$0] }
  }

  /// - Parameters:
  ///   - isLatest: shows the last ones, and not the first ones.
  ///   - item: the one at a place from 0 on; asked only for what is shown.
  static func entries(
    _ count: Int, _ frame: ReportFrame, isLatest: Bool = false, _ item: (Int) -> any Reported
  ) -> [Block] {
    let places = isLatest ? (0..<count).suffix(longest) : (0..<count).prefix(longest)
    return [.entries(places.map { item($0).entry(on: frame.today) })]
      + rest(count - places.count, frame, isLatest ? "earlier" : "more")
  }

  /// A table, and how many rows more there are where they are too many.
  static func rows(_ table: Table, _ frame: ReportFrame) -> [Block] {
    guard table.rows.count > longest else { return [.table(table)] }
    var shown = table
    shown.rows = Array(table.rows.prefix(longest))
    shown.anchors = Array(table.anchors.prefix(longest))
    return [.table(shown)] + rest(table.rows.count - longest, frame, "more")
  }

  private static func rest(_ count: Int, _ frame: ReportFrame, _ what: String) -> [Block] {
    guard count > 0 else { return [] }
    return [.paragraph("and \(count) \(what)" + (frame.whole.map { ": \(.command($0))" } ?? "."))]
  }
}
