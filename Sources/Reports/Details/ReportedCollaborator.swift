import Domain
import Foundation
import Rendering
import Storage

/// A coalition that was asked to take part, and what it answered.
struct ReportedCollaborator: Sendable {
  var code: String
  var asked: Day
  var answer: Answer.Word?
  var reason: String?
  var answered: Day?
  /// Whose answer it was, who recorded it, and where it was given.
  var attribution: Attribution?
}
