import Domain
import Foundation
import Rendering
import Storage

extension StateSpan {
  var json: JSON {
    ["state": .string(state), "from": .string(first.description), "to": .optional(end)]
  }
}
