public import Domain
import Foundation
import Rendering
import Storage

extension Card {
  /// A conclusion that no longer holds.
  public struct EarlierConclusion: Sendable {
    public var conclusion: Conclusion
    public var day: Day
    public var attribution: Attribution

    public init(conclusion: Conclusion, day: Day, attribution: Attribution) {
      self.conclusion = conclusion
      self.day = day
      self.attribution = attribution
    }
  }

  /// `AP resolves it (recorded by OCL; mail <k3@list>)`, and when.
  public struct Step: Sendable {
    public var day: Day
    public var attribution: Attribution
    public var reason: String?
    public var text: String

    public init(day: Day, attribution: Attribution, reason: String?, text: String) {
      self.day = day
      self.attribution = attribution
      self.reason = reason
      self.text = text
    }
  }

  /// A due day, since when it was so, who set it, and why it moved there.
  public struct DueLine: Sendable {
    /// `nil` where it was taken away.
    public var due: Day?
    public var day: Day
    public var attribution: Attribution
    public var reason: String?

    public init(due: Day?, day: Day, attribution: Attribution, reason: String?) {
      self.due = due
      self.day = day
      self.attribution = attribution
      self.reason = reason
    }
  }
}
