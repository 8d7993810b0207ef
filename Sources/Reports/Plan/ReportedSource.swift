import Domain
import Foundation
import Rendering
import Storage

/// A statement or meeting that a report refers to.
struct ReportedSource: Sendable {
  var reference: String
  /// Who said it; of a meeting its chair.
  var speaker: String?
  /// What was said, or the title of the meeting.
  var text: String
  var day: Day?
  var isMeeting: Bool
}
