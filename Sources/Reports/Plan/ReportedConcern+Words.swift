import Domain
import Foundation
import Rendering
import Storage

extension ReportedConcern {
  var label: String {
    switch state.flatMap(ConcernState.init(rawValue:)) {
    case .dissent: "Dissent"
    case .open, nil: isBlocking ? "Blocking concern" : "Concern"
    case .resolved, .withdrawn: "Concern"
    }
  }

  /// `C-3 by TT, from S-20: “a new central layer”. Not answered. It stands as dissent …`.
  var words: Words {
    var words: Words = "\(.reference(reference)) by \(raiser ?? "somebody")"
    if let statement { words = words + ", from \(.reference(statement))" }
    words = words + ": \(.quote(text))"
    words =
      words
      + (answer.map { answer in
        ", answered\(answerer.map { " by \($0)" } ?? ""): \(.quote(answer))"
      } ?? ", not answered")
    let settled = settlement.map { ": \(.quote($0))" as Words } ?? ""
    switch state.flatMap(ConcernState.init(rawValue:)) {
    case .open: words = words + "; " + Words(.strong("not settled"))
    case .resolved: words = words + "; resolved \(since)" + settled
    case .dissent: words = words + "; stands as dissent since \(since)" + settled
    case .withdrawn: words = words + "; withdrawn \(since)" + settled
    case nil: words = words + "; \(state ?? "in a state of a newer docket")"
    }
    if let override { words = words + " (settled by somebody else: \(override))" }
    return words
  }
}
