/// The changes of one subject, and what follows from them: which count, what each field holds.
///
/// A pure function of the set of changes: in whichever order they came, the answers are the same.
/// Nothing here depends on the subject's kind.
public struct History: Sendable {
  public struct Entry: Sendable {
    public let name: ChangeName
    public let change: Change

    public init(name: ChangeName, change: Change) {
      self.name = name
      self.change = change
    }
  }

  /// In the order of (clock, name), in which every parent comes before its children.
  public let entries: [Entry]
  /// For each entry, whether an uncancelled change undoes it, or it lies after the day asked for.
  public let isCancelled: [Bool]
  /// Whether each entry follows the one before it, so that no copies disagree.
  public let isLinear: Bool
  /// For each entry, the entries that have it as a parent.
  private let children: [[Int]]

  /// - Parameter day: leaves out what took effect later. Ancestry, not the order of days, decides
  ///   among what is left; a retraction counts whenever it was made.
  public init(_ entries: some Sequence<Entry>, asOf day: Day? = nil) {
    let sorted = entries.sorted { left, right in
      (left.change.clock, left.name) < (right.change.clock, right.name)
    }
    var index: [ChangeName: Int] = [:]
    for (offset, entry) in sorted.enumerated() { index[entry.name] = offset }
    var children = [[Int]](repeating: [], count: sorted.count)
    for (offset, entry) in sorted.enumerated() {
      for parent in entry.change.parents {
        if let parent = index[parent] { children[parent].append(offset) }
      }
    }
    // What undoes is later than what it undoes, so that the last ones are settled first.
    var isCancelled = [Bool](repeating: false, count: sorted.count)
    for offset in sorted.indices.reversed() where !isCancelled[offset] {
      for undone in sorted[offset].change.undoes {
        if let undone = index[undone], undone < offset { isCancelled[undone] = true }
      }
    }
    if let day {
      for offset in sorted.indices where sorted[offset].change.on > day {
        isCancelled[offset] = true
      }
    }
    isLinear = sorted.indices.allSatisfy { offset in
      sorted[offset].change.parents == (offset == 0 ? [] : [sorted[offset - 1].name])
    }
    self.entries = sorted
    self.isCancelled = isCancelled
    self.children = children
  }

  /// The changes that nothing follows yet: the parents of the next one, in ascending order.
  public var heads: [ChangeName] {
    entries.indices.filter { children[$0].isEmpty }.map { entries[$0].name }.sorted()
  }

  /// The uncancelled changes that do something, in order.
  public var live: [Entry] {
    entries.indices.filter { !isCancelled[$0] && !entries[$0].change.edit.isEmpty }
      .map { entries[$0] }
  }

  /// The fields that more than one value claims, in ascending order.
  public var conflicts: [String] {
    if isLinear { return [] }
    var fields: Set<String> = []
    for entry in live { fields.formUnion(entry.change.edit.set.keys) }
    return fields.filter { $0 != Field.reference && candidates(for: $0).count > 1 }.sorted()
  }

  /// An uncancelled change that undoes others, and what it comes to.
  public struct Reversal: Sendable {
    public let entry: Entry
    /// Whether it takes back; else it brings back.
    public let isUndo: Bool
    /// The steps that it takes or brings back: what undoes an undo stands for what that one undid.
    public let steps: Set<ChangeName>
  }

  /// The uncancelled changes that undo others, in order.
  public var reversals: [Reversal] {
    var meanings: [ChangeName: (isUndo: Bool, steps: Set<ChangeName>)] = [:]
    var reversals: [Reversal] = []
    // What undoes an undo comes later in the order.
    for (offset, entry) in entries.enumerated() where !entry.change.undoes.isEmpty {
      var (isUndo, steps) = (true, Set<ChangeName>())
      for name in entry.change.undoes {
        if let inner = meanings[name] {
          isUndo = !inner.isUndo
          steps.formUnion(inner.steps)
        } else {
          steps.insert(name)
        }
      }
      meanings[entry.name] = (isUndo, steps)
      if !isCancelled[offset] {
        reversals.append(Reversal(entry: entry, isUndo: isUndo, steps: steps))
      }
    }
    return reversals
  }

  /// The uncancelled changes that directly cancel one of these, in order.
  public func cancellers(of names: Set<ChangeName>) -> [Entry] {
    entries.indices.filter {
      !isCancelled[$0] && !names.isDisjoint(with: entries[$0].change.undoes)
    }.map { entries[$0] }
  }

  /// Retractions and other copies' redos of the same steps, neither of which had seen the other:
  /// the first such pair, and all that hangs together with it.
  public var retractionConflict: (undos: [Entry], redos: [Entry], steps: Set<ChangeName>)? {
    if isLinear { return nil }
    let reversals = reversals
    var known: [ChangeName: Set<ChangeName>] = [:]
    func follows(_ later: ChangeName, _ earlier: ChangeName) -> Bool {
      let found = known[later] ?? ancestors(of: later)
      known[later] = found
      return found.contains(earlier)
    }
    let pairs = reversals.filter(\.isUndo).flatMap { undo in
      reversals.filter { redo in
        !redo.isUndo && !undo.steps.isDisjoint(with: redo.steps)
          && !follows(undo.entry.name, redo.entry.name)
          && !follows(redo.entry.name, undo.entry.name)
      }.map { (undo: undo, redo: $0) }
    }
    guard let first = pairs.first else { return nil }
    var members: Set = [first.undo.entry.name, first.redo.entry.name]
    while let more = pairs.first(where: {
      members.contains($0.undo.entry.name) != members.contains($0.redo.entry.name)
    }) {
      members.formUnion([more.undo.entry.name, more.redo.entry.name])
    }
    let steps = pairs.filter { members.contains($0.undo.entry.name) }
      .map { $0.undo.steps.intersection($0.redo.steps) }
    let found = reversals.filter { members.contains($0.entry.name) }
    return (
      found.filter(\.isUndo).map(\.entry), found.filter { !$0.isUndo }.map(\.entry),
      steps.reduce(into: []) { $0.formUnion($1) }
    )
  }

  /// Live retractions of what first set a field, and what other copies did on top of that, neither
  /// of which had seen the other.
  ///
  /// One copy alone refuses to take back what later steps rest on.
  public func unseenWork(onMaking field: String) -> (undos: [Entry], work: [Entry])? {
    if isLinear { return nil }
    let making = entries.indices.first { entries[$0].change.edit.set[field] != nil }
    guard let making, isCancelled[making] else { return nil }
    let name = entries[making].name
    let rests = descends(from: [name])
    let work = entries.indices.filter {
      !isCancelled[$0] && !entries[$0].change.edit.isEmpty && rests[$0]
    }.map { (entry: entries[$0], seen: ancestors(of: entries[$0].name)) }
      .filter { !isCancelled(name, in: $0.seen) }
    let undos = reversals.filter { reversal in
      reversal.isUndo && reversal.steps.contains(name)
        && work.contains { !$0.seen.contains(reversal.entry.name) }
    }.map(\.entry)
    return undos.isEmpty || work.isEmpty ? nil : (undos, work.map(\.entry))
  }

  /// Whether a change was taken back, and not brought back again, as far as some changes tell.
  private func isCancelled(_ name: ChangeName, in seen: Set<ChangeName>) -> Bool {
    var cancelled: Set<ChangeName> = []
    for entry in entries.reversed() where seen.contains(entry.name) {
      if !cancelled.contains(entry.name) { cancelled.formUnion(entry.change.undoes) }
    }
    return cancelled.contains(name)
  }

  /// The step that gave a field the value that shows: where somebody only settled which copy's
  /// value holds, the step in that copy.
  public func step(setting field: String) -> Entry? {
    guard var found = candidates(for: field).first?.entry else { return nil }
    while !isLinear, let value = found.change.edit.set[field] {
      let seen = ancestors(of: found.name)
      let before = History(entries.filter { seen.contains($0.name) }).candidates(for: field)
      guard before.count > 1, let kept = before.first(where: { $0.value == value })?.entry,
        let offset = entries.firstIndex(where: { $0.name == kept.name }), !isCancelled[offset]
      else { break }
      found = kept
    }
    return found
  }

  /// A value that a field holds, and the entry that set it.
  public struct Candidate: Sendable {
    public let value: JSON
    public let entry: Entry
  }

  /// The values that nothing has replaced, the one that shows first; more than one is a conflict.
  ///
  /// Those set by uncancelled changes that no uncancelled change of the same field descends from.
  /// Equal values count once, under their latest change.
  public func candidates(for field: String) -> [Candidate] {
    let setters = entries.indices.map {
      !isCancelled[$0] && entries[$0].change.edit.set[field] != nil
    }
    let covered = reaching(setters)
    var candidates: [Candidate] = []
    for offset in entries.indices.reversed() where setters[offset] && !covered[offset] {
      guard let value = entries[offset].change.edit.set[field],
        !candidates.contains(where: { $0.value == value })
      else { continue }
      candidates.append(Candidate(value: value, entry: entries[offset]))
    }
    return candidates
  }

  /// The elements of a set with the first entry that still holds each, in the order of entries.
  ///
  /// A removal takes away only what its maker had seen: an element stays while one uncancelled
  /// change that added it has no uncancelled removal among its descendants.
  public func elements(of field: String) -> [Candidate] {
    var removals: [JSON: [Bool]] = [:]
    for offset in entries.indices where !isCancelled[offset] {
      for element in entries[offset].change.edit.remove[field] ?? [] {
        removals[element, default: [Bool](repeating: false, count: entries.count)][offset] = true
      }
    }
    let covered = removals.mapValues(reaching)
    var found: Set<JSON> = []
    var elements: [Candidate] = []
    for offset in entries.indices where !isCancelled[offset] {
      for element in entries[offset].change.edit.add[field] ?? []
      where covered[element]?[offset] != true && found.insert(element).inserted {
        elements.append(Candidate(value: element, entry: entries[offset]))
      }
    }
    return elements
  }

  /// For each entry, whether one of its descendants is marked.
  private func reaching(_ marked: [Bool]) -> [Bool] {
    var reaching = [Bool](repeating: false, count: entries.count)
    for offset in entries.indices.reversed() {
      reaching[offset] = children[offset].contains { marked[$0] || reaching[$0] }
    }
    return reaching
  }

  /// What an entry descends from.
  public func ancestors(of name: ChangeName) -> Set<ChangeName> {
    var ancestors: Set<ChangeName> = []
    for entry in entries.reversed() where entry.name == name || ancestors.contains(entry.name) {
      ancestors.formUnion(entry.change.parents)
    }
    return ancestors
  }

  /// For each entry, whether it descends from one of the named ones.
  public func descends(from names: Set<ChangeName>) -> [Bool] {
    var descends = [Bool](repeating: false, count: entries.count)
    for offset in entries.indices {
      let isStart = names.contains(entries[offset].name)
      for child in children[offset] where isStart || descends[offset] { descends[child] = true }
    }
    return descends
  }
}
