import Domain
import Foundation
import Rendering
import Storage

extension Context {
  /// Runs a closure on one state of the docket file.
  func read<Value>(_ body: (Snapshot) throws -> Value) throws -> Value {
    try open().read(body)
  }

  /// Runs a closure as one transaction, with who, when and where of the command line.
  ///
  /// What it puts on the console is shown only after the commit.
  func write<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
    try write(to: open(), body)
  }

  func write<Value>(to repository: Repository, _ body: (Transaction) throws -> Value) throws
    -> Value
  {
    var author = Author(now: environment.now, actor: .name("unknown"), random: environment.random)
    author.day = try effectiveDay()
    if let day = author.day, day > today {
      throw Refusal(
        "nothing can take effect on \(day): that day is still ahead",
        hints: ["leave out --on for today, \(today)"])
    }
    author.reason = try TextRules.message(global.message ?? written)
    author.isDryRun = global.isDryRun
    let value = try console.attempt {
      try repository.write(as: author) { transaction in
        try identify(transaction)
        return try body(transaction)
      }
    }
    if global.isDryRun { console.notice("dry run: nothing was written") }
    return value
  }

  /// Returns the docket file, which is opened once in a command; says then which copies by other
  /// programs were left aside.
  ///
  /// No lock is held between two uses of it. Where another file took its place since, as while the
  /// editor was open, that one is opened.
  ///
  /// - Parameter files: what the command takes in anyway.
  func open(joining files: [String] = []) throws -> Repository {
    let place = try filePlace()
    let isFirst = opened == nil
    if let opened, let identity = opened.identity, identity == FileIdentity(place.path) {
      return opened.repository
    }
    let identity = FileIdentity(place.path)
    let repository = try Repository.open(at: place.path, busyTimeout: busyTimeout())
    opened = (repository, identity)
    let known = Set(files.map { PathName.last(of: $0) })
    for copy in place.copies where isFirst && !known.contains(copy) {
      if let notice = SyncConflicts.unmergedNotice(of: copy, beside: place, holding: repository) {
        console.notice("\(notice)")
      }
    }
    return repository
  }

  /// How long to wait for other writers, in seconds: what `DOCKET_PATIENCE` says.
  func busyTimeout() throws -> Double {
    guard let text = environment.variable("DOCKET_PATIENCE") else { return Repository.busyTimeout }
    guard let seconds = Int(text), (0...3600).contains(seconds) else {
      throw UsageFault(
        "DOCKET_PATIENCE is \"\(text)\", which is no number of seconds up to 3600",
        hints: ["DOCKET_PATIENCE=30"])
    }
    return Double(seconds)
  }

  private func identify(_ transaction: Transaction) throws {
    if transaction.daysBehind > 0 {
      console.notice(
        "warning: this machine's clock is \(counted(transaction.daysBehind, "day")) behind the newest change in the file"
      )
    }
    let user = try currentUser(in: transaction.snapshot)
    transaction.author.actor = user.party
    transaction.author.formerNames = user.names
    if let text = global.at { transaction.author.place = try place(text, transaction.snapshot) }
    if let text = global.by { transaction.author.by = try actor(text, transaction) }
  }

  /// Whose act it is: a person or coalition of the file; a full name that is new is added.
  private func actor(_ text: String, _ transaction: Transaction) throws -> Party {
    let snapshot = transaction.snapshot
    if let person = try snapshot.person(text) { return .person(person.id) }
    if let coalition = try snapshot.coalition(text) { return .coalition(coalition.id) }
    return .person(try owner(text, transaction).id)
  }

  /// The person that a code or full name means; says so when it is added.
  func owner(_ text: String, _ transaction: Transaction) throws -> Subject {
    let (person, isNew) = try transaction.owner(text)
    if isNew {
      console.notice("new person: \(try transaction.snapshot.shownName(of: person))  \(text)")
    }
    return person
  }

  /// The coalition that a code means; says so when it is added.
  func coalition(_ text: String, isNewMeant: Bool, _ transaction: Transaction) throws -> Subject {
    let (coalition, isNew) = try transaction.coalition(text, isNewMeant: isNewMeant)
    if isNew {
      console.notice("new coalition: \(try transaction.snapshot.shownName(of: coalition))")
    }
    return coalition
  }

  private func place(_ text: String, _ snapshot: Snapshot) throws -> Place {
    if let reference = TypedReference(text), reference.letter == .meeting {
      return .meeting(try snapshot.subject(reference).id)
    }
    if text.hasPrefix("<"), text.hasSuffix(">"), text.contains("@") { return .message(text) }
    if text.contains("://") { return .address(text) }
    throw UsageFault(
      "\"\(text)\" is no place that --at knows",
      hints: ["a meeting (M-3), a web address (https://…), or a Message-ID (<k3@list>)"])
  }
}
