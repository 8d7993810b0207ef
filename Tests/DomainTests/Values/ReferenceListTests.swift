import Domain
import Testing

struct ReferenceListTests {
  @Test(arguments: [
    (["A-3"], "A-3"), (["a3,a5"], "A-3 A-5"), (["S-1..S-4"], "S-1 S-2 S-3 S-4"),
    (["s1..4"], "S-1 S-2 S-3 S-4"), (["S-1…S-3"], "S-1 S-2 S-3"), (["S-2..S-2"], "S-2"),
    (["A-5,A-3", "S-2..3", "p1"], "A-5 A-3 S-2 S-3 P-1"),
    (["A-3,a3", "A3", "A-1..A-3"], "A-3 A-1 A-2"), ([" A-3 , A-4 ,"], "A-3 A-4"),
    (["IoT:A-1..3"], "IoT:A-1 IoT:A-2 IoT:A-3"), (["iot:a1..IoT:A-2"], "iot:A-1 iot:A-2"),
    (["IoT:A-1,iot:a1,A-1"], "IoT:A-1 A-1"), (["A-17.k7q,A-17.M2D,A-17"], "A-17.k7q A-17.m2d A-17"),
    (["A-9..A-11"], "A-9 A-10 A-11"), ([], ""),
  ])
  func `lists and ranges keep their order, and drop what comes twice`(
    arguments: [String], expected: String
  ) throws {
    #expect(try ReferenceList.read(arguments).map(Self.text).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("S-8..S-1", "S-8..S-1 is not a range: it runs backwards | S-1..S-8"),
    ("iot:s8..1", "iot:s8..1 is not a range: it runs backwards | iot:S-1..S-8"),
    ("S-1..A-8", "S-1..A-8 is not a range: it begins with S and ends with A"),
    ("S-1..IoT:S-8", "S-1..IoT:S-8 is not a range: its ends belong to two coalitions"),
    ("CIV:S-1..IoT:S-8", "CIV:S-1..IoT:S-8 is not a range: its ends belong to two coalitions"),
    ("S-1.k7q..S-8", "S-1.k7q..S-8 is not a range: a range takes no suffix"),
    ("S-1..10001", "S-1..10001 stands for 10001 references; at most 10000 are allowed"),
    ("S-1..999999999", "S-1..999999999 stands for 999999999 references; at most 10000 are allowed"),
  ])
  func `a range that makes no sense is refused with the reason`(typed: String, expected: String) {
    #expect(fault([typed]) == expected)
  }

  @Test func `a range of ten thousand is read`() throws {
    #expect(try ReferenceList.read(["S-1..10000"]).count == 10_000)
  }

  @Test(arguments: [
    "", ",", "X-9", "A-0", "A", "17", "A-", "..", "A-1..", "..A-3", "A-1..A-2..A-3", "A--1",
    "A-1234567890", "S-1..-8", "S-1...8",
  ])
  func `what is no reference is quoted`(typed: String) {
    #expect(
      fault([typed])
        == "\"\(typed)\" is not a reference | write A-17, IoT:A-1, A-3,A-5 or S-1..S-8")
  }

  @Test func `the part that cannot be read is the one that is quoted`() {
    #expect(fault(["A-1,A-x,A-3"])?.hasPrefix("\"A-x\" is not a reference") == true)
  }

  @Test(arguments: [
    ("A-1 A-2 A-3", "A-1 to A-3"), ("A-1 A-2", "A-1, A-2"), ("A-1 A-3 A-5", "A-1, A-3, A-5"),
    ("P-1 P-2 P-3 C-4 A-5 A-6 A-7", "P-1 to P-3, C-4, A-5 to A-7"),
    ("A-3 A-2 A-1", "A-3, A-2, A-1"), ("A-9 A-10 A-11", "A-9 to A-11"),
    ("A-1 IoT:A-2 A-3", "A-1, IoT:A-2, A-3"), ("IoT:A-1 IoT:A-2 IoT:A-3", "IoT:A-1 to IoT:A-3"),
    ("A-1 A-2.k7q A-3", "A-1, A-2.k7q, A-3"), ("AP MB VC", "AP, MB, VC"), ("", ""),
  ])
  func `only what follows in one letter is told as a range`(names: String, expected: String) {
    #expect(
      ReferenceList.folded(names.split(separator: " ").map(String.init)) == expected)
  }

  private static func text(_ typed: TypedReference) -> String {
    (typed.coalition.map { $0 + ":" } ?? "") + "\(typed.letter.rawValue)-\(typed.number)"
      + (typed.suffix.map { "." + $0 } ?? "")
  }

  private func fault(_ arguments: [String]) -> String? {
    do {
      _ = try ReferenceList.read(arguments)
      return nil
    } catch {
      return ([error.message] + error.hints).joined(separator: " | ")
    }
  }
}
