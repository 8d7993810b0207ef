import Domain
import Testing

/// One line of a table of steps: `start waiting -> in-progress`, or
/// `start done -> cannot start A-1: it is done since 2017-03-02 | docket reopen A-1 -m "…"`.
struct StepRow: Sendable, CustomTestStringConvertible {
  let step: String
  let state: String
  let outcome: String

  var testDescription: String { "\(step) from \(state)" }
  var pair: String { "\(step) \(state)" }

  static func table(_ text: String) -> [StepRow] {
    text.split(separator: "\n").compactMap { line in
      let halves = line.components(separatedBy: " -> ")
      let words = halves[0].split(separator: " ").map(String.init)
      guard halves.count == 2, words.count == 2 else {
        Issue.record("not a line of a table: \(line)")
        return nil
      }
      return StepRow(step: words[0], state: words[1], outcome: String(halves[1]))
    }
  }
}

extension StringProtocol {
  /// The parts between the separators.
  func components(separatedBy separator: String) -> [SubSequence] {
    var parts: [SubSequence] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}

extension Refusal {
  /// The message and the hints on one line, as tables write them.
  var line: String { ([message] + hints).joined(separator: " | ") }
}

/// The line that a table expects: the next state, or the refusal.
func line<Status>(_ result: Result<Status, Refusal>, _ state: (Status) -> String) -> String {
  switch result {
  case .success(let status): state(status)
  case .failure(let refusal): refusal.line
  }
}
