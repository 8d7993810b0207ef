import Domain
import Foundation
import Rendering
import Storage

/// An action in a report, with everything that belongs to it.
struct ReportedAction: Sendable {
  var item: Item
  var text: String?
  /// Why it waits, what there is to review, what came of it, or why it was given up.
  var outcome: String?
  var override: String?
  /// Each time that its due day moved.
  var moves: [ReportedDueDay] = []
  /// The first due day that it had.
  var firstDue: Day?
  var collaborators: [ReportedCollaborator] = []
  var proposals: [String] = []
  var dependsOn: [String] = []
  var replacements: [String] = []
  var addresses: [String] = []
  var notes: [ReportedNote] = []
  var spans: [StateSpan] = []

  /// The days on which it was due, the present one last.
  var dues: [Day] { (firstDue.map { [$0] } ?? []) + moves.compactMap(\.due) }
}
