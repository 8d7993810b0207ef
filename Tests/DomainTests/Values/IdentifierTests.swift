import Domain
import TestSupport
import Testing

struct IdentifierTests {
  @Test func `the version 7 example of RFC 9562 appendix A comes out`() {
    // 2022-02-22 19:22:22 UTC, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F.
    let id = Identifier(
      milliseconds: 1_645_557_742_000, random: (0xFFFF_FFFF_FFFF_FCC3, 0x98C4_DC0C_0C07_398F))
    #expect(id.description == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
  }

  @Test func `a derived identifier is a version 8 of the first half of the digest`() {
    let digest = [UInt8](repeating: 0xFF, count: 16) + [UInt8](repeating: 0, count: 16)
    #expect(Identifier(digest: digest).description == "ffffffff-ffff-8fff-bfff-ffffffffffff")
    #expect(
      Identifier(digest: [UInt8](repeating: 0, count: 32)).description
        == "00000000-0000-8000-8000-000000000000")
  }

  @Test(.repeatable(), arguments: Rounds.usualSeeds)
  func `random identifiers read back from text and bytes, and sort as their text`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let left = Identifier(high: random.next(), low: random.next())
      let right = Identifier(
        high: Bool.random(using: &random) ? left.high : random.next(), low: random.next())
      #expect(Identifier(left.description) == left, "seed \(seed)")
      #expect(Identifier(bytes: left.bytes) == left, "seed \(seed)")
      #expect((left < right) == (left.description < right.description), "seed \(seed)")
    }
  }

  @Test(arguments: [
    "", "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0",
    "017F22E2-79B0-7CC3-98C4-DC0C0C07398F", "017f22e279b07cc398c4dc0c0c07398f",
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398g", "017f22e2-79b0-7cc3-98c4_dc0c0c07398f",
    "017f22e2-79b0-7cc3-98c4-", "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}", "é17f22e2-79b0-7cc3",
    "017f22e27-9b0-7cc3-98c4-dc0c0c07398f", "------------------------------------",
  ])
  func `anything else than a UUID in lower case is none`(text: String) {
    #expect(Identifier(text) == nil)
  }

  @Test(arguments: [0, 15, 17, 32])
  func `sixteen bytes are an identifier, other numbers are not`(count: Int) {
    #expect(Identifier(bytes: [UInt8](repeating: 1, count: count)) == nil)
  }
}

struct ChangeNameTests {
  static let text = "00ff" + String(repeating: "1a", count: 30)

  @Test func `a name reads back from text and bytes`() throws {
    let name = try #require(ChangeName(Self.text))
    #expect(name.description == Self.text)
    #expect(name.bytes.prefix(3) == [0x00, 0xFF, 0x1A])
    #expect(ChangeName(bytes: name.bytes) == name)
  }

  @Test(.repeatable(), arguments: Rounds.usualSeeds)
  func `names sort as their bytes, whichever differs`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      var other = bytes
      other[Int.random(in: 0..<32, using: &random)] = .random(in: .min ... .max, using: &random)
      let left = try #require(ChangeName(bytes: bytes))
      let right = try #require(ChangeName(bytes: other))
      #expect((left < right) == bytes.lexicographicallyPrecedes(other), "seed \(seed)")
      #expect((left == right) == (bytes == other), "seed \(seed)")
    }
  }

  @Test func `anything else than 64 digits in lower case is no name`() {
    #expect(ChangeName("") == nil)
    #expect(ChangeName(String(Self.text.dropLast())) == nil)
    #expect(ChangeName(Self.text + "0") == nil)
    #expect(ChangeName(Self.text.uppercased()) == nil)
    #expect(ChangeName("g" + Self.text.dropFirst()) == nil)
    #expect(ChangeName(bytes: [UInt8](repeating: 0, count: 31)) == nil)
    #expect(ChangeName(bytes: [UInt8](repeating: 0, count: 33)) == nil)
  }
}

struct ClockTests {
  @Test func `a clock is where the wall clock is, unless the newest one is there already`() {
    let newest = Clock(milliseconds: 1000, counter: 4)
    #expect(Clock.after(nil, now: 1000) == Clock(milliseconds: 1000, counter: 0))
    #expect(Clock.after(newest, now: 1001) == Clock(milliseconds: 1001, counter: 0))
    #expect(Clock.after(newest, now: 1000) == Clock(milliseconds: 1000, counter: 5))
    #expect(Clock.after(newest, now: 10) == Clock(milliseconds: 1000, counter: 5))
  }

  @Test func `there is no clock before 1970 or after the year 9999`() {
    #expect(Clock(milliseconds: -1, counter: 0) == nil)
    #expect(Clock(milliseconds: 0, counter: -1) == nil)
    #expect(Clock(milliseconds: 0, counter: 0) != nil)
    #expect(Clock(milliseconds: Clock.lastMillisecond, counter: 0) != nil)
    #expect(Clock(milliseconds: Clock.lastMillisecond + 1, counter: 0) == nil)
    #expect(Clock.after(nil, now: -1) == nil)
    #expect(Clock.after(nil, now: Clock.lastMillisecond + 1) == nil)
    let full = Clock(milliseconds: 1, counter: JSON.largestInteger)
    #expect(full != nil)
    #expect(Clock.after(full, now: 1) == Clock(milliseconds: 2, counter: 0))
    let last = Clock(milliseconds: Clock.lastMillisecond, counter: JSON.largestInteger)
    #expect(last != nil && Clock.after(last, now: 1) == nil)
  }

  @Test func `clocks are ordered by their milliseconds and then their counter`() throws {
    let clocks = try [(1, 0), (1, 1), (1, 9), (2, 0), (10, 0)].map {
      try #require(Clock(milliseconds: $0.0, counter: $0.1))
    }
    #expect(clocks.shuffled().sorted() == clocks)
    for clock in clocks {
      #expect(try #require(Clock.after(clock, now: 0)) > clock)
      #expect(try #require(Clock.after(clock, now: 3)) > clock)
    }
  }
}
