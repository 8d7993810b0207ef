import Domain
import Foundation
import Rendering
import Storage

/// A due day of an action: when it was set, by whom, and why it moved there.
struct ReportedDueDay: Sendable {
  /// The due day that it took the place of; `nil` where there was none, or that is not told.
  var before: Day?
  /// `nil` where it was taken away.
  var due: Day?
  /// The day on which it was set.
  var day: Day
  var attribution: Attribution
  var reason: String?
}
