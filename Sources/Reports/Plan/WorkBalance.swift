import Domain
import Foundation
import Rendering
import Storage

/// What came to the actions that are to do within a stretch of days, and what went.
///
/// An action is to do once it is agreed, and until it is done, cancelled or superseded. What is
/// only proposed is not to do yet, and counts as added when it is agreed. One that a day makes and
/// finishes counts for both.
struct WorkBalance: Hashable, Sendable {
  private(set) var added = 0
  private(set) var reopened = 0
  private(set) var done = 0
  /// Cancelled or superseded, of what was to do.
  private(set) var givenUp = 0

  /// - Parameters:
  ///   - actions: the states of each action.
  ///   - last: nothing is counted when it lies before the first day.
  init(_ actions: some Sequence<[StateSpan]>, from first: Day, to last: Day) {
    for spans in actions {
      var before: Stage?
      for span in spans where span.first <= last {
        let stage = Stage(span.state)
        if span.first >= first { count(before, stage) }
        before = stage
      }
    }
  }

  private enum Stage {
    case proposed, toDo, done, givenUp

    init(_ state: String) {
      switch ActionState(rawValue: state) {
      case .proposed: self = .proposed
      case .open, .inProgress, .waiting, .review, nil: self = .toDo
      case .done: self = .done
      case .cancelled, .superseded: self = .givenUp
      }
    }
  }

  private mutating func count(_ before: Stage?, _ after: Stage) {
    switch (before, after) {
    case (nil, .toDo), (.proposed, .toDo): added += 1
    case (.done, .toDo), (.givenUp, .toDo): reopened += 1
    case (.toDo, .done): done += 1
    case (.toDo, .givenUp), (.toDo, .proposed): givenUp += 1
    case (nil, .done), (.proposed, .done):
      added += 1
      done += 1
    // What was done after all had been to do again for less than a day.
    case (.givenUp, .done):
      reopened += 1
      done += 1
    case (.done, .givenUp):
      reopened += 1
      givenUp += 1
    case (nil, .givenUp):
      added += 1
      givenUp += 1
    // Nobody had agreed to it.
    case (.proposed, .givenUp), (_, .proposed): break
    case (.toDo, .toDo), (.done, .done), (.givenUp, .givenUp): break
    }
  }
}
