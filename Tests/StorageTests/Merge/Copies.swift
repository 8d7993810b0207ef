import Domain
import Foundation
import Reports
import TestSupport
import Testing

@testable import Storage

/// Copies of one file that people edit apart: made with a plain file copy, cut as slices, and
/// merged in part, in any order and direction.
struct Copies {
  let folder: FastFolder
  let seed: UInt64
  var dice: SeededGenerator
  /// Whole copies first, then slices.
  private(set) var whole: [RandomHistory] = []
  private(set) var slices: [RandomHistory] = []
  private var made = 0

  init(seed: UInt64) throws {
    folder = try FastFolder()
    self.seed = seed
    dice = SeededGenerator(seed: seed)
    let repository = try Repository.create(at: folder.file("0.docket"), home: "DC-CIV")
    whole = [history(repository)]
    try whole[0].run(6)
  }

  private mutating func history(_ repository: Repository) -> RandomHistory {
    made += 1
    var history = RandomHistory(repository, seed: seed &* 31 &+ UInt64(made))
    history.lifecycle = 40
    history.now += Int.random(in: -3...3, using: &dice) * oneDay
    return history
  }

  mutating func run(_ steps: Int) throws {
    for _ in 0..<steps { try step() }
  }

  private mutating func step() throws {
    let number = Int.random(in: 0...99, using: &dice)
    switch number {
    case 0..<56: try whole[any(whole)].run(1)
    case 56..<66 where whole.count < 5, 66..<100 where whole.count == 1: try copy()
    case 66..<82: try merge(into: whole[any(whole)].repository)
    case 82..<88 where slices.count < 3: try cut()
    case 88..<96 where !slices.isEmpty: try slices[any(slices)].run(1)
    case 96..<100 where !slices.isEmpty: try merge(into: slices[any(slices)].repository)
    default: try whole[any(whole)].run(1)
    }
  }

  private mutating func any(_ list: [RandomHistory]) -> Int {
    Int.random(in: list.indices, using: &dice)
  }

  private mutating func copy() throws {
    let path = folder.file("\(made).docket")
    try FileManager.default.copyItem(atPath: whole[any(whole)].repository.path, toPath: path)
    whole.append(history(try Repository.open(at: path)))
  }

  private mutating func cut() throws {
    let path = folder.file("\(made).slice.docket")
    let repository = whole[any(whole)].repository
    let coalitions = try repository.read { try $0.entries(.coalition).map(\.subject) }
    guard let coalition = coalitions.randomElement(using: &dice) else { return }
    _ = try repository.cutSlice(
      .coalition(coalition), for: try repository.read { try $0.code(of: coalition) },
      on: day("2017-12-07"),
      isPrivateToo: Bool.random(using: &dice), to: path)
    slices.append(history(try Repository.open(at: path)))
  }

  private mutating func merge(into repository: Repository) throws {
    let others = (whole + slices).map(\.repository.path).shuffled(using: &dice)
    let count = Int.random(in: 1...2, using: &dice)
    try repository.run(someone("merger", now: morning)) {
      _ = try $0.merge(Array(others.prefix(count)))
    }
  }

  /// Merges everything into one whole copy, and that one into the others.
  mutating func mergeAll() throws {
    let first = any(whole)
    let others = (whole + slices).map(\.repository.path).shuffled(using: &dice)
    try whole[first].repository.run(someone("merger")) { _ = try $0.merge(others) }
    for copy in whole {
      try copy.repository.run(someone("merger")) {
        _ = try $0.merge([whole[first].repository.path])
      }
    }
  }

  var acknowledged: [ChangeName] { (whole + slices).flatMap(\.acknowledged) }
}

extension Repository {
  /// Every conflict as text.
  func conflictLines() throws -> [String] {
    try read { snapshot in
      try snapshot.conflicts().map { conflict in
        let values = conflict.candidates.map {
          "\($0.number) \($0.value) \($0.who) \($0.day) \($0.reason ?? "")"
        }
        return
          ([conflict.cause.rawValue, conflict.name, conflict.field] + values
          + conflict.settling).joined(separator: " | ")
      }
    }
  }
}
