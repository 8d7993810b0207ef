public import Domain
import Foundation
import Rendering
import Storage

extension DigestReport {
  /// The keys are stable.
  public var json: JSON {
    [
      "since": .optional(since), "until": .string(until.description),
      "coalition": .optional(home), "share": .optional(share), "subject": .string(subject),
      "sections": .array(
        sections.map { section in
          [
            "topic": .string(section.topic.rawValue), "title": .string(section.topic.title),
            "entries": .array(section.entries.map(\.json)),
          ]
        }),
      "people": .array(people.map { ["code": .string($0.code), "name": .string($0.name)] }),
    ]
  }
}

extension DigestReport.Entry {
  fileprivate var json: JSON {
    [
      "ref": .string(reference), "title": .string(title), "day": .optional(day),
      "facts": .strings(facts),
      "quotes": .array(
        quotes.map {
          [
            "ref": .string($0.reference), "speaker": .optional($0.speaker),
            "text": .string($0.text),
          ]
        }),
    ]
  }
}

extension Notice {
  /// The keys are stable.
  public var json: JSON {
    [
      "ref": .string(details.item.reference), "state": .string(status.state.rawValue),
      "day": .string(day.description), "coalition": .optional(home),
      "heading": .string(heading), "subject": .string(subject), "by": .string(by),
      "opening": .string(opening),
      "parts": .array(
        parts.map { part in
          ["title": .string(part.title), "paragraphs": .strings(part.paragraphs)]
        }),
    ]
  }
}
