import Domain
import Foundation
import GRDB
import Reports
import Testing

@testable import Storage

/// How often a command asks the file what one state of it can only answer once.
struct StatementCountTests {
  private static let history = "SELECT name, body FROM change JOIN entry"
  private static let combined = "UNION SELECT proposal FROM conflict CROSS JOIN position"
  private static let undone = "SELECT DISTINCT gone.subject"

  @Test func `to close an action and print it reads its history once`() throws {
    let repository = try Repository.inMemory(home: "DC-CIV")
    try repository.run(someone()) { _ = try $0.makeAction("Draft") }
    let statements = try repository.statements { repository in
      try repository.run(someone(now: morning + 1000, seed: 2)) { transaction in
        let action = try transaction.snapshot.subject(named: "A-1")
        try transaction.take(.close(result: "done", override: nil), with: action)
        #expect(try transaction.snapshot.item(of: action)?.state == "done")
      }
    }
    #expect(statements.count { $0.contains(Self.history) } == 1)
    #expect(statements.count { $0.contains(Self.combined) } == 0)
    #expect(statements.count { $0.contains("INSERT INTO change") } == 1)
  }

  @Test func `status asks for the conflicts of the combination once`() throws {
    let repository = try Repository.inMemory(home: "DC-CIV")
    try repository.run(someone()) { transaction in
      for number in 1...3 { _ = try transaction.makeAction("Draft \(number)") }
      _ = try transaction.makeProposal("Framework")
    }
    let statements = try repository.statements { repository in
      _ = try repository.read { try $0.status(on: Day(milliseconds: morning) ?? .first) }
    }
    #expect(statements.count { $0.contains(Self.combined) } == 1)
    #expect(statements.count { $0.contains(Self.undone) } == 1)
    #expect(statements.count { $0.contains("FROM person JOIN subject ON key = person") } <= 1)
  }

  @Test func `a merge reads the history of each thing once, however much came in`() throws {
    let copies = try TwoCopies { copies, shared in
      try copies.run(shared) { transaction in
        for number in 1...2 { _ = try transaction.makeAction("Draft \(number)") }
      }
    }
    for number in 1...20 {
      try copies.run(copies.there) { transaction in
        let action = try transaction.snapshot.subject(named: "A-1")
        try transaction.append(Edit(set: [Field.title: .string("Draft of \(number)")]), to: action)
      }
    }
    try copies.run(copies.here) { transaction in
      let action = try transaction.snapshot.subject(named: "A-1")
      try transaction.append(Edit(set: [Field.title: .string("Ours")]), to: action)
    }
    let statements = try copies.here.statements { _ in
      let outcome = try copies.merge(copies.there, into: copies.here)
      #expect(outcome.receipts[0].tookIn == 20)
    }
    #expect(statements.count { $0.contains(Self.history) } == 1)
    #expect(statements.count { $0.contains("INSERT INTO change") } == 20)
  }
}

extension Repository {
  /// The statements that a closure runs on the file, in order, with `?` for their values.
  fileprivate func statements(during body: (Repository) throws -> Void) throws -> [String] {
    let log = StatementLog()
    queue.writeWithoutTransaction { db in
      db.trace { event in
        if case .statement(let statement) = event { log.statements.append(statement.sql) }
      }
    }
    defer { queue.writeWithoutTransaction { $0.trace() } }
    try body(self)
    return log.statements
  }
}

private final class StatementLog {
  var statements: [String] = []
}
