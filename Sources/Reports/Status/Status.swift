public import Domain
import Foundation
import Rendering
import Storage

/// Who has the ball on a day: what needs somebody, by heading, then counts.
public struct Status: Sendable {
  public var day: Day
  /// The code of the coalition whose file it is.
  public var home: String?
  /// The share that was asked for, as its user typed it: `overdue owner:OCL`.
  public var share: String?
  public var sections: [Section] = []
  /// What copies disagree on of what no list shows: people, coalitions, programmes.
  public var entryConflicts: [Conflict] = []
  /// What a newer docket wrote and this one keeps as it is.
  public var strangers: [Stranger] = []
  /// For each kind, how many are in each state, in the order of the lifecycle; none where only
  /// some headings were asked for.
  public var counts: [Count] = []

  public init(day: Day, home: String?) {
    self.day = day
    self.home = home
  }

  /// What a status without a line says.
  public var nothing: String {
    share == nil ? "Nothing waits for anybody." : "Nothing of this waits for anybody."
  }

  public struct Section: Sendable {
    public var heading: Heading
    /// How many items there are, or doubts under `check`; `lines` may be fewer.
    public var total: Int
    public var lines: [Line]

    /// How many of them no line shows.
    public var hidden: Int {
      max(0, total - (heading == .check ? lines.count : Set(lines.map(\.item.subject)).count))
    }

    public init(heading: Heading, total: Int, lines: [Line]) {
      self.heading = heading
      self.total = total
      self.lines = lines
    }
  }

  public struct Line: Sendable {
    public var item: Item
    /// What is to be said of it under this heading: `due 28 Apr, 19 days ago`.
    public var remark: String

    public init(item: Item, remark: String) {
      self.item = item
      self.remark = remark
    }
  }

  public struct Stranger: Sendable {
    /// `A-9`, or its kind where it has no name that can be read.
    public var name: String
    public var title: String?
    /// What is not understood of it; empty when its whole kind is not.
    public var fields: [String]

    public init(name: String, title: String?, fields: [String]) {
      self.name = name
      self.title = title
      self.fields = fields
    }

    /// `Send the points: weight`.
    public var remark: String {
      [title, fields.isEmpty ? nil : fields.joined(separator: ", ")].compactMap(\.self)
        .joined(separator: ": ")
    }
  }

  public struct Count: Sendable {
    public var kind: Kind
    public var states: [(words: String, count: Int)]

    public init(kind: Kind, states: [(words: String, count: Int)]) {
      self.kind = kind
      self.states = states
    }
  }
}
