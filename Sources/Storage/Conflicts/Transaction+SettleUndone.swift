import Domain
import GRDB

extension Transaction {
  /// Makes what copies took back hold again, and with it whatever else was taken back that it
  /// rests on.
  func restore(_ subject: Subject) throws {
    var known: Set = [subject]
    var waiting = [subject]
    while let next = waiting.popLast() {
      let state = try snapshot.state(of: next)
      let undos = state.history.reversals.filter {
        $0.isUndo && !$0.steps.isDisjoint(with: state.disputedSteps)
      }
      if !undos.isEmpty { try append(Edit(), to: next, undoes: undos.map(\.entry.name)) }
      guard let key = try snapshot.key(of: next) else { continue }
      for basis in try snapshot.undoneBases([key]) where basis.key != key {
        let below = try snapshot.subject(ofKey: basis.key)
        if known.insert(below).inserted { waiting.append(below) }
      }
    }
  }

  /// Makes the retraction of a subject hold: takes back what another copy brought back or did to
  /// it, and whatever rests on that.
  func retract(_ subject: Subject) throws {
    let state = try snapshot.state(of: subject)
    guard let key = try snapshot.key(of: subject) else { return }
    let redos = state.history.reversals.filter {
      !$0.isUndo && !$0.steps.isDisjoint(with: state.disputedSteps)
    }
    var all = try snapshot.withAllThatRests(on: [key: Set(redos.map(\.entry.name))])
    // Once more, so that it stands against whoever settles it the other way.
    if !state.exists { all[key, default: []].formUnion(state.making) }
    for (key, names) in all.sorted(by: { $0.key < $1.key }) where !names.isEmpty {
      try append(Edit(), to: snapshot.subject(ofKey: key), undoes: Array(names))
    }
  }
}

extension SubjectState {
  /// The steps that copies took back and brought back, or those that made what is no more.
  fileprivate var disputedSteps: Set<ChangeName> {
    (disputedRetraction?.steps ?? []).union(exists ? [] : making)
  }
}

extension Snapshot {
  /// Steps by the keys of their subjects, and every other one that could not stand without them:
  /// later ones that set the same, and all that was done to or built on what is no more.
  fileprivate func withAllThatRests(on steps: [Int64: Set<ChangeName>]) throws
    -> [Int64: Set<ChangeName>]
  {
    var found = steps
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for (key, names) in found {
        let before = try state(ofKey: key)
        let after = SubjectState(
          subject: before.subject, history: before.history.retracting(names.sorted()))
        let own =
          after.exists
          ? before.history.steps(standingAgainst: after.history, anyField: false)
          : after.history.live
        var more = [key: Set(own.map(\.name))]
        if !after.exists {
          for dependent in try dependents(onSubject: key) {
            more[dependent.key, default: []].insert(dependent.name)
          }
        }
        for (key, names) in more where !names.isSubset(of: found[key] ?? []) {
          found[key, default: []].formUnion(names)
          isGrowing = true
        }
      }
    }
    return found
  }
}
