public import Domain
import Foundation
public import Rendering
public import Storage

/// What a report covers, and for whom.
public struct ReportFrame: Sendable {
  public var today: Day
  /// The coalition whose file it is.
  public var home: String?
  public var homeName: String?
  /// Its mailing list, or the page of it; an address is left out unless private things are shown.
  public var list: String?
  public var hasList = false
  public var hasChair = false
  public var programme: String?
  public var programmeTitle: String?
  public var period: Period?
  /// The filter words that make a share of it, as typed.
  public var share: String?
  public var showsPrivate = false
  /// The command that gives all of it, where a page would be too long.
  public var whole: String?

  /// How its reader types docket, with the file where one was named.
  public var docket = "docket"

  public init(today: Day) { self.today = today }

  public var title: String { programmeTitle ?? homeName ?? programme ?? home ?? "Work programme" }

  /// Whether a period has not begun, so that nothing can be told of how it went.
  public func isAhead(_ period: Period) -> Bool { today < period.first }

  public var facts: [ReportPage.Fact] {
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
