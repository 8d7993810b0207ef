import Domain
import Foundation
import Rendering
import Storage

/// A remark on an item, a person or a coalition.
struct ReportedNote: Sendable {
  var day: Day
  var author: String
  var text: String
  var isPrivate: Bool
  /// Who noted it, who recorded that, and where.
  var attribution: Attribution?

  /// `2016-12-14 OCL (private): ask before the session`
  var line: String { "\(day) \(author)\(isPrivate ? " (private)" : ""): \(text)" }
}
