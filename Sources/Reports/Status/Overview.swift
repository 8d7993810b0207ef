public import Domain
import Foundation
import Rendering
import Storage

/// Who has the ball in each programme, or for each coalition: one row each, for a secretariat.
public struct Overview: Sendable {
  public enum Subject: String, CaseIterable, Sendable {
    case programme
    case coalition
  }

  public var day: Day
  public var home: String?
  public var by: Subject
  public var rows: [Row]

  public init(day: Day, home: String?, by: Subject, rows: [Row] = []) {
    self.day = day
    self.home = home
    self.by = by
    self.rows = rows
  }

  public struct Row: Sendable {
    /// The code of the programme or coalition; `nil` for what belongs to none.
    public var code: String?
    public var openProposals = 0
    public var openActions = 0
    /// How much stands under each heading; what is not there is nothing.
    public var counts: [Heading: Int] = [:]

    public init(code: String?) { self.code = code }

    /// The headings with something under them, in their order.
    public var present: [(heading: Heading, count: Int)] {
      Heading.allCases.compactMap { heading in
        counts[heading].flatMap { $0 > 0 ? (heading, $0) : nil }
      }
    }
  }
}
