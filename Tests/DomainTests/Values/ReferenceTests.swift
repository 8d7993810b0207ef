import Domain
import Testing

struct ReferenceTests {
  @Test(
    arguments: [
      ("A-17", nil, "A", 17, nil), ("a17", nil, "A", 17, nil), ("iot:a1", "iot", "A", 1, nil),
      ("IoT:A-1", "IoT", "A", 1, nil), ("A-17.k7q", nil, "A", 17, "k7q"),
      ("a17.K7Q", nil, "A", 17, "k7q"), ("CIV:s-12.m2d", "CIV", "S", 12, "m2d"),
      ("m1", nil, "M", 1, nil), ("P-3", nil, "P", 3, nil), ("c2", nil, "C", 2, nil),
      ("A-007", nil, "A", 7, nil), ("A-999999999", nil, "A", 999_999_999, nil),
      ("A-1.k7qk7qk7q", nil, "A", 1, "k7qk7qk7q"), ("Ä:A-1", "Ä", "A", 1, nil),
    ] as [(String, String?, String, Int, String?)])
  func `references are read as people type them`(
    text: String, coalition: String?, letter: String, number: Int, suffix: String?
  ) throws {
    let typed = try #require(TypedReference(text))
    #expect(typed.coalition == coalition)
    #expect(typed.letter.rawValue == letter)
    #expect(typed.number == number)
    #expect(typed.suffix == suffix)
  }

  @Test(arguments: [
    "", "A", "17", "A-", "A-0", "A--1", "A-1a", "X-1", "A 1", " A-1", "A-1 ", "A-1.", "A-1.k-7",
    ":A-1", "a b:A-1", "A-1.k7q.m2d", "A-+1", "A-1,A-2", "A-1234567890", "A-１", "A-١", "Å-1",
    "IoT:", "A:", "A-1:2", "\u{1B}:A-1", "a\u{7F}:A-1",
  ])
  func `anything else is no reference`(text: String) {
    #expect(TypedReference(text) == nil)
  }

  @Test(arguments: Reference.Letter.allCases)
  func `every letter stands for one kind`(letter: Reference.Letter) {
    #expect(Reference.Letter(kind: letter.kind) == letter)
  }

  @Test func `kinds without a number have no letter`() {
    let letters = Kind.allCases.compactMap { Reference.Letter(kind: $0)?.rawValue }
    #expect(letters.sorted() == ["A", "C", "M", "P", "S"])
  }

  @Test func `a reference is bare in its own file and full in any other`() {
    let own = Reference(coalition: "CIV", letter: .action, number: 17)
    #expect(own.description == "CIV:A-17")
    #expect(own.shown(in: "CIV") == "A-17")
    #expect(own.shown(in: "IoT") == "CIV:A-17")
    let bare = Reference(coalition: "", letter: .meeting, number: 1)
    #expect(bare.description == "M-1")
    #expect(bare.shown(in: "CIV") == "M-1")
  }

  @Test(arguments: ["CIV:A-17", "A-17", "IoT:S-1"])
  func `the stored form reads back`(text: String) throws {
    #expect(try #require(Reference(stored: text)).description == text)
  }

  @Test(arguments: ["CIV:a-17", "A17", "A-017", "CIV:A-17.k7q", "", "CIV:", "A-0", ":A-1"])
  func `only the stored form is read from a change`(text: String) {
    #expect(Reference(stored: text) == nil)
  }
}
