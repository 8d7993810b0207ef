import Domain

/// What was read of one state of a file, so that a command reads it once.
///
/// A snapshot and its copies share one. Whoever writes puts the new history of what was written to
/// in here and has the answers forgotten that follow from all of the file; nothing else of it
/// changes within a transaction. Subjects and their keys are never forgotten for being wrong, only
/// for being many: a key stays.
final class SnapshotMemory {
  /// The code of the coalition whose file it is.
  var home: String??
  /// What takes part in conflicts that only the combination of copies made.
  var combinedConflictKeys: [Int64]?
  var undoneBases: [UndoneBasis]?
  var personGroups: PersonGroups?
  var rules: RulesInForce?

  private var keys: [Subject: Int64] = [:]
  private var subjects: [Int64: Subject] = [:]
  private var names: [Int64: String] = [:]
  private var histories: [Int64: History] = [:]
  /// How many changes all of these histories have.
  private var changeCount = 0
  /// Whether all histories are held that are read, however many.
  ///
  /// For a merge, which holds all that it takes in anyway.
  var holdsEveryHistory = false

  /// So many subjects or names are held at most; more, and all are let go of.
  private static let mostNames = 10_000
  /// So many changes are held at most, and one history that has more.
  private static let mostChanges = 4_000

  /// The answer to a question about all of the file, which is asked once.
  func once<Answer>(
    _ answer: ReferenceWritableKeyPath<SnapshotMemory, Answer?>, _ read: () throws -> Answer
  ) rethrows -> Answer {
    if let known = self[keyPath: answer] { return known }
    let new = try read()
    self[keyPath: answer] = new
    return new
  }

  /// Must be called after anything was written: what follows from all of the file is read anew.
  func forgetAnswers() {
    combinedConflictKeys = nil
    undoneBases = nil
    personGroups = nil
    rules = nil
    names = [:]
  }

  func key(of subject: Subject) -> Int64? { keys[subject] }
  func subject(ofKey key: Int64) -> Subject? { subjects[key] }

  func remember(_ subject: Subject, key: Int64) {
    if keys.count >= Self.mostNames || subjects.count >= Self.mostNames {
      (keys, subjects) = ([:], [:])
    }
    keys[subject] = key
    subjects[key] = subject
  }

  func name(ofKey key: Int64) -> String? { names[key] }

  func remember(name: String, ofKey key: Int64) {
    if names.count >= Self.mostNames { names = [:] }
    names[key] = name
  }

  func history(ofKey key: Int64) -> History? { histories[key] }

  /// Takes a history in, in the place of an older one of the same subject.
  func remember(_ history: History, ofKey key: Int64) {
    changeCount += history.entries.count - (histories[key]?.entries.count ?? 0)
    if changeCount > Self.mostChanges, !holdsEveryHistory {
      histories = [:]
      changeCount = history.entries.count
    }
    histories[key] = history
  }
}
