import Domain
import Foundation
import TestSupport
import Testing

@testable import Storage
@testable import docket

/// Copies of one file that people edit apart with the real binary: made by plain file copy, cut
/// as slices, merged in part, in any order and direction.
struct ProcessHistory {
  let folder: FastFolder
  var dice: SeededGenerator
  private(set) var whole: [Copy] = []
  private(set) var slices: [Copy] = []
  /// The ids of all commands that ended well.
  private(set) var acknowledged: Set<Identifier> = []
  /// What new items were called when they were made.
  private(set) var references: Set<String> = []
  private(set) var done: [String] = []
  private var made = 0

  struct Copy {
    let name: String
    /// How many days its clock is ahead.
    let skew: Int
    var isSlice = false
  }

  init(seed: UInt64) throws {
    folder = try FastFolder()
    dice = SeededGenerator(seed: seed)
    let desk = try Desk.withPeople()
    desk("-q add First -o AP -w DC-IoT -d 2017-06-01")
    desk("-q propose Freedom -w DC-IoT")
    desk("discuss P-1 --shepherd AP")
    try Data(desk.bytes()).write(to: URL(fileURLWithPath: folder.file("0.docket")))
    whole = [Copy(name: "0.docket", skew: 0)]
    acknowledged = try commands(in: whole[0])
  }

  /// The ids of the commands whose changes a copy holds.
  func commands(in copy: Copy) throws -> Set<Identifier> {
    try Repository.open(at: folder.file(copy.name)).read { snapshot in
      Set(try snapshot.log(LogFilter()).map(\.batch))
    }
  }

  /// Runs the binary on a copy, whose clock is its own.
  func run(_ arguments: [String], on copy: Copy, day: Int = 0) throws
    -> (status: Int32, output: String, errors: String)
  {
    let today = Day("2017-05-17")?.advanced(by: copy.skew + day) ?? .first
    return try Binary.run(
      arguments, in: folder.path,
      [
        "DOCKET_NOW": "\(today)", "DOCKET_FILE": copy.name,
        "DOCKET_USER": ["OCL", "AP", "MB"][abs(copy.skew) % 3],
      ])
  }

  mutating func run(_ steps: Int) throws {
    for step in 0..<steps {
      switch roll(0...99) {
      case 0..<14 where whole.count < 4: try copy()
      case 14..<28 where whole.count > 1: try merge(into: pick(whole))
      case 28..<36 where slices.count < 2: try cut()
      case 36..<50 where !slices.isEmpty: try type(on: pick(slices), day: step)
      case 50..<54 where !slices.isEmpty: try merge(into: pick(slices))
      default: try type(on: pick(whole), day: step)
      }
    }
  }

  /// Merges everything into one whole copy, and that one into the others.
  mutating func mergeAll() throws {
    let first = whole[0]
    try merge((whole.dropFirst() + slices).shuffled(using: &dice), into: first)
    for copy in whole.dropFirst() { try merge([first], into: copy) }
  }

  private mutating func copy() throws {
    made += 1
    let copy = Copy(name: "\(made).docket", skew: roll(-3...3))
    try FileManager.default.copyItem(
      atPath: folder.file(pick(whole).name), toPath: folder.file(copy.name))
    whole.append(copy)
  }

  private mutating func cut() throws {
    made += 1
    let slice = Copy(name: "\(made).slice.docket", skew: roll(-3...3), isSlice: true)
    let found = try run(
      ["share", "--with", "DC-IoT", "--out", slice.name] + (roll(0...3) == 0 ? ["--private"] : []),
      on: pick(whole))
    #expect(found.status == 0, "\(found)")
    slices.append(slice)
  }

  private mutating func merge(into copy: Copy) throws {
    let others = (whole + slices).filter { $0.name != copy.name }.shuffled(using: &dice)
    try merge(Array(others.prefix(roll(1...2))), into: copy)
  }

  private mutating func merge(_ others: [Copy], into copy: Copy) throws {
    guard !others.isEmpty else { return }
    let found = try run(["merge"] + others.map(\.name), on: copy)
    done.append("\(copy.name): merge \(others.map(\.name))")
    #expect(found.status == 0, "\(done) \(found.errors)")
  }

  /// One command; what it made counts from the moment at which it ended well.
  private mutating func type(on copy: Copy, day: Int) throws {
    let line = try command(on: copy)
    let before = try commands(in: copy)
    let found = try run(line, on: copy, day: day)
    done.append("\(copy.name): \(line.joined(separator: " ")) [\(found.status)]")
    #expect([0, 1].contains(found.status), "\(done.suffix(8)) \(found.errors)")
    let after = try commands(in: copy)
    #expect(after.isSuperset(of: before), "\(done.suffix(8))")
    guard found.status == 0 else {
      #expect(after == before, "\(done.suffix(8))")
      return
    }
    acknowledged.formUnion(after)
    guard line.first == "-q" else { return }
    references.formUnion(
      found.output.split(separator: "\n").map { reference in
        reference.contains(":") ? String(reference) : (copy.isSlice ? "IoT:" : "CIV:") + reference
      })
  }

  private mutating func command(on copy: Copy) throws -> [String] {
    let prefix = copy.isSlice ? "CIV:" : ""
    let action = prefix + "A-\(roll(1...4))"
    let proposal = prefix + "P-\(roll(1...2))"
    let who = pick(["AP", "OCL", "Ana Prado"])
    let due = "2017-0\(roll(6...9))-1\(roll(0...9))"
    made += 1
    switch roll(0...23) {
    case 0...3: return ["-q", "add", "Item \(made)", "-o", who, "-w", "DC-IoT", "-d", due]
    case 4: return ["-q", "propose", "Proposal \(made)"]
    case 5: return ["note", action, "note \(made)"]
    case 6: return ["note", proposal, "note \(made)", "--private"]
    case 7, 8: return ["due", action, due, "-m", "reason \(made)"]
    case 9: return ["close", action, "-m", "result \(made)"]
    case 10: return ["reopen", action, "-m", "again"]
    case 11: return ["start", action]
    case 12: return ["edit", action, "--title", "Title \(made)"]
    case 13: return ["assign", action, who, "--add"]
    case 14: return ["link", action, "depends-on", prefix + "A-\(roll(1...4))"]
    case 15: return ["position", proposal, pick(["support", "object", "accept"]), "--by", "AP"]
    case 16: return ["-q", "concern", proposal, "concern \(made)", "--by", "AP"]
    case 17: return ["conclude", proposal, "adopted", "-m", "yes", "--override", "hurry"]
    case 18: return ["accept", proposal, "--by", "DC-IoT"]
    case 19: return ["decline", proposal, "--by", "DC-IoT", "-m", "no \(made)"]
    case 20: return ["person", "add", "X\(roll(0...2))", "Name \(roll(0...1))"]
    case 21: return ["undo", action]
    default: return ["undo"] + (try batch(in: copy).map { [$0] } ?? [])
    }
  }

  /// The id of any command of the log, an undo among them; half of the time none.
  private mutating func batch(in copy: Copy) throws -> String? {
    guard roll(0...1) == 0 else { return nil }
    let lines = try Repository.open(at: folder.file(copy.name)).read { try $0.log(LogFilter()) }
    return lines.suffix(6).randomElement(using: &dice)?.batch.short
  }

  private mutating func roll(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &dice)
  }
  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[roll(0...list.count - 1)]
  }
}
