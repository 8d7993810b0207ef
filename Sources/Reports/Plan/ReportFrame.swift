import Domain
import Foundation
import Rendering
import Storage

/// What a report covers, and for whom.
struct ReportFrame: Sendable {
  var today: Day
  /// The coalition whose file it is.
  var home: String?
  var homeName: String?
  /// Its mailing list, or the page of it; an address is left out unless private things are shown.
  var list: String?
  var hasList = false
  var hasChair = false
  var programme: String?
  var programmeTitle: String?
  var period: Period?
  /// The filter words that make a share of it, as typed.
  var share: String?
  var showsPrivate = false
  /// The command that gives all of it, where a page would be too long.
  var whole: String?

  /// How its reader types docket, with the file where one was named.
  var docket = "docket"

  var title: String { programmeTitle ?? homeName ?? programme ?? home ?? "Work programme" }

  /// Whether a period has not begun, so that nothing can be told of how it went.
  func isAhead(_ period: Period) -> Bool { today < period.first }

  var facts: [ReportPage.Fact] {
    var facts = [ReportPage.Fact("As at", "\(today)")]
    if let home {
      facts.append(.init("Coalition", Words(homeName.map { "\(home), \($0)" } ?? home)))
    }
    if let programme {
      facts.append(
        .init("Programme", Words(programmeTitle.map { "\(programme), \($0)" } ?? programme)))
    }
    if let period {
      let ahead = isAhead(period) ? ", which has not begun" : ""
      facts.append(.init("Period", Words(period.words + ahead)))
    }
    if let share { facts.append(.init("Share", Words(share))) }
    if showsPrivate { facts.append(.init("Private", "holds private notes: not to be passed on")) }
    return facts
  }
}
