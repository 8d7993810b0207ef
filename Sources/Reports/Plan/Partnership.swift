import Domain
import Foundation
import Rendering
import Storage

/// What was done with another coalition.
struct Partnership: Sendable {
  var code: String
  var name: String?
  /// The items that it was asked about, each with its answer.
  var items: [(reference: String, title: String, answer: ReportedCollaborator)]

  func count(_ word: Answer.Word?) -> Int { items.count { $0.answer.answer == word } }
}
