import Domain
import Foundation
import Rendering
import Storage

extension ReportedNote {
  var json: JSON {
    [
      "day": .string(day.description), "author": .string(author), "text": .string(text),
      "private": .bool(isPrivate),
    ]
  }
}
