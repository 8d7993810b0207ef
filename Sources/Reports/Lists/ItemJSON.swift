public import Domain
import Foundation
import Rendering
import Storage

extension Item {
  /// What `list --format json` says of it. The keys are stable.
  public func json(on today: Day) -> JSON {
    [
      "ref": .string(reference), "id": .string(subject.id.description),
      "type": .string(subject.kindName), "title": .string(title), "state": .optional(state),
      "outcome": .optional(outcome), "owners": .strings(owners),
      "coalitions": .strings(coalitions), "due": .optional(due),
      "overdue": .bool(isOverdue(on: today)), "programme": .optional(programme),
      "created": .string(created.description), "concluded": .optional(concluded),
      "conflicted": .bool(isConflicted),
    ]
  }
}

extension JSON {
  public static func optional(_ day: Day?) -> JSON { optional(day?.description) }
}
