import Domain
import Rendering
import Reports

extension Context {
  /// Puts the page of a report on the console, in the form that is asked for.
  func show(_ page: ReportPage) throws {
    switch format {
    case .html:
      console.out(block: try HTMLPage(page, harmless: Harmless.block).text())
    case .markdown: console.out(block: PageMarkdown(page: page).text())
    case .text, .csv, .json, .eml: console.out(lines: PageText(page: page, width: width).lines())
    }
  }

  /// Puts the page of one item on the console.
  func show(_ details: ItemDetails, on today: Day, unread: Bool) {
    switch format {
    case .json: console.out(json: details.json(on: today, docket))
    case .text, .csv, .markdown, .html, .eml:
      let text = ItemDetailsText(
        details: details, today: today, width: width, showsUnread: unread, docket: docket)
      console.out(lines: text.lines())
    }
  }
}
