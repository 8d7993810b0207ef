public import Domain
import Foundation
import Rendering
import Storage

/// The story of proposals: what was said, decided and done, in the order of the days.
public struct Trace: Sendable {
  public var rows: [Row]

  public init(rows: [Row]) { self.rows = rows }

  public struct Row: Sendable {
    /// `nil` for what still goes on.
    public var day: Day?
    /// As shown: `C-1`.
    public var name: String
    public var text: String
    /// The line of the document that it was read from.
    public var line: Int?
    /// Said word for word, so that it may be cut.
    public var isQuote: Bool
    /// What belongs to it: a conclusion's text, minority statement and override.
    public var further: [String]

    public init(
      day: Day?, name: String, text: String, line: Int? = nil, isQuote: Bool = false,
      further: [String] = []
    ) {
      self.day = day
      self.name = name
      self.text = text
      self.line = line
      self.isQuote = isQuote
      self.further = further
    }
  }
}
