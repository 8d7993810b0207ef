import Domain
import TestSupport
import Testing

@testable import Storage

/// What cannot be written down, and that nothing is written then.
struct LogRefusalTests {
  let repository: Repository
  let action: Subject

  init() throws {
    repository = try Repository.inMemory()
    action = try repository.run(someone(day: day("2017-11-10"))) {
      try $0.create(.action, Edit(set: [Field.title: "One"]))
    }
  }

  private func refused(_ author: Author, _ edit: Edit) throws -> String? {
    let log = try repository.log()
    let contents = try repository.contents()
    let refused = refusal { try repository.run(author) { try $0.append(edit, to: action) } }
    #expect(try repository.log() == log)
    #expect(try repository.contents() == contents)
    return refused?.message
  }

  private let title = Edit(set: [Field.title: "Two"])

  @Test func `a day that is still ahead is refused`() throws {
    #expect(
      try refused(someone(day: day("2017-12-08")), title)
        == "nothing can take effect on 2017-12-08: that day is still ahead")
    try repository.run(someone(seed: 2, day: day("2017-12-07"))) {
      try $0.append(title, to: action)
    }
  }

  @Test func `a day before the creation is refused`() throws {
    #expect(
      try refused(someone(day: day("2017-11-09")), Edit(set: [Field.text: "x"]))
        == "nothing can take effect on 2017-11-09: A-1 came into being on 2017-11-10")
    try repository.run(someone(seed: 2, day: day("2017-11-10"))) {
      try $0.append(Edit(set: [Field.text: "x"]), to: action)
    }
  }

  @Test func `a day before that of the value that it replaces is refused`() throws {
    try repository.run(someone(seed: 2, day: day("2017-11-20"))) {
      try $0.append(title, to: action)
    }
    #expect(
      try refused(someone(day: day("2017-11-19")), title)
        == "nothing can take effect on 2017-11-19: what this replaces in A-1 is of 2017-11-20")
    try repository.run(someone(seed: 3, day: day("2017-11-19"))) {
      try $0.append(Edit(set: [Field.text: "x"]), to: action)
    }
    #expect(try repository.state(action).since(Field.text) == day("2017-11-19"))
  }

  @Test func `a day before any of the values in conflict is refused`() throws {
    let other = try repository.copy()
    try repository.run(someone(now: morning + 5, seed: 2, day: day("2017-11-12"))) {
      try $0.append(title, to: action)
    }
    try other.run(someone(seed: 3, day: day("2017-11-20"))) {
      try $0.append(Edit(set: [Field.title: "Three"]), to: action)
    }
    let union = try repository.union(other)
    let refused = refusal {
      try union.run(someone(seed: 4, day: day("2017-11-15"))) { try $0.append(title, to: action) }
    }
    #expect(refused?.message.hasSuffix("what this replaces in A-1 is of 2017-11-20") == true)
  }

  @Test func `a change over a mebibyte is refused`() throws {
    let text = String(repeating: "x", count: Change.longest)
    let message = try #require(try refused(someone(), Edit(set: [Field.text: .string(text)])))
    #expect(message.hasPrefix("this would be one entry of 10"))
    #expect(message.hasSuffix(" bytes; the most is 1048576"))
  }

  @Test func `a change of exactly a mebibyte is written`() throws {
    func write(_ count: Int) throws {
      let text = JSON.string(String(repeating: "x", count: count))
      try repository.run(someone(seed: 2)) {
        try $0.append(Edit(set: [Field.text: text]), to: action)
      }
    }
    let copy = try repository.copy()
    try copy.run(someone(seed: 2)) { try $0.append(Edit(set: [Field.text: ""]), to: action) }
    let rest = try #require(try copy.log().map(\.body.count).max())
    #expect(throws: Refusal.self) { try write(Change.longest - rest + 1) }
    try write(Change.longest - rest)
    #expect(try repository.log().map(\.body.count).max() == Change.longest)
    try repository.expectSound()
  }

  @Test func `what would not read back is refused`() throws {
    let deep = (0..<40).reduce(JSON.null) { value, _ in .array([value]) }
    for value: JSON in [deep, .integer(JSON.largestInteger + 1), ["a": 1, "a": 2]] {
      let message = try refused(someone(), Edit(set: [Field.text: value]))
      #expect(message?.hasPrefix("this cannot be kept: ") == true)
    }
  }

  @Test(arguments: [Clock.lastMillisecond + 1, Int.max, -1, Int.min])
  func `a wall clock before 1970 or beyond the year 9999 is refused`(now: Int) throws {
    #expect(try refused(someone(now: now), title)?.contains("beyond the year 9999") == true)
  }

  @Test func `the last millisecond of the year 9999 is written, and passed by the counter`() throws
  {
    for seed: UInt64 in [2, 3] {
      try repository.run(someone(now: Clock.lastMillisecond, seed: seed)) {
        try $0.append(title, to: action)
      }
    }
    try repository.run(someone(now: morning, seed: 4)) { try $0.append(title, to: action) }
    let clocks = try repository.changes().suffix(3).map(\.clock)
    #expect(clocks.map(\.milliseconds) == .init(repeating: Clock.lastMillisecond, count: 3))
    #expect(clocks.map(\.counter) == [0, 1, 2])
  }

  @Test func `a refusal within a command takes back all of the command`() throws {
    let log = try repository.log()
    _ = refusal {
      try repository.run(someone(seed: 2)) { transaction in
        _ = try transaction.create(.action, title)
        throw Refusal("no")
      }
    }
    #expect(try repository.log() == log)
    try repository.expectSound()
  }
}
