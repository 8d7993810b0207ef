import Testing

@testable import Documents

@Suite struct ListMarkerTests {
  @Test(
    arguments: [
      ("- one", .bullet, "one"), ("•one", .bullet, "one"), ("Ø one", .bullet, "one"),
      ("4. one", .number(4), "one"), ("- 4. one", .number(4), "one"),
      ("(1) one", .number(1), "one"),
      ("2) one", .number(2), "one"), ("a) one", .letter, "one"), ("iv. one", .letter, "one"),
    ] as [(String, ListMarker.Kind, String)])
  func `a mark is told from the text behind it`(
    _ text: String, _ kind: ListMarker.Kind, _ rest: String
  ) throws {
    let parsed = try #require(ListMarker.parse(text[...]))
    #expect(parsed.marker.kind == kind)
    #expect(parsed.rest == rest)
  }

  @Test(arguments: ["-one", "1.2 one", "A. one", "over) one", "1234. one", "(see) one", ""])
  func `other beginnings are no mark`(_ text: String) {
    #expect(ListMarker.parse(text[...]) == nil)
  }

  @Test(arguments: [
    ("1. x", "2. y", true), ("1. x", "2) y", false), ("- x", "- y", true), ("- x", "• y", false),
    ("a) x", "b) y", true), ("1) x", "b) y", false), ("a) x", "2) y", false),
  ])
  func `marks of one list are alike`(_ first: String, _ second: String, _ alike: Bool) throws {
    let marker = try #require(ListMarker.parse(first[...])?.marker)
    #expect(marker.isLike(try #require(ListMarker.parse(second[...])?.marker)) == alike)
  }
}
