import Domain
import Testing

struct CodeMatchingTests {
  @Test(arguments: ["DC-IoT", "dc iot", "DCIOT", "dc-IOT", "DC\u{2011}IoT", "DC \u{2013} IoT"])
  func `case, hyphens and spaces do not tell codes apart`(code: String) {
    #expect(CodeMatching.key(code) == "dciot")
    #expect(CodeMatching.areSame(code, "DC-IoT"))
    #expect(!CodeMatching.areNear(code, "DC-IoT"))
  }

  @Test(arguments: [
    ("DC-IoT", "DC-IoTs", true), ("DC-IoT", "DC-Io", true), ("DC-IoT", "DC-IaT", true),
    ("DC-IoT", "DC-ITo", true), ("DC-IoT", "CD-IoT", true), ("DC-IoT", "XDC-IoT", true),
    ("DC-IoT", "C-IoT", true), ("DCIR", "DCIRP", true), ("abcd", "abdc", true),
    ("DC-IoT", "DC-IRP", false), ("DC-IoT", "DC-ToI", false), ("DC-IoT", "DC-IoTxx", false),
    ("DC-IoT", "DC-I", false), ("IoT", "IoTs", false), ("IoT", "IaT", false),
    ("CIV", "CIVS", false), ("abcde", "badce", false), ("", "x", false),
  ])
  func `one letter apart from four letters on is near`(left: String, right: String, near: Bool) {
    #expect(CodeMatching.areNear(left, right) == near)
    #expect(CodeMatching.areNear(right, left) == near)
  }

  @Test func `the nearest of the known codes is found in any order of them`() {
    let known = ["DC-IRP", "DC-IoT", "DC-CIV"]
    #expect(CodeMatching.nearest(to: "DC-IoTT", in: known) == "DC-IoT")
    #expect(CodeMatching.nearest(to: "CIV", in: known) == nil)
    #expect(CodeMatching.nearest(to: "dc iot", in: known) == nil)
    #expect(CodeMatching.nearest(to: "DC-XXX", in: known) == nil)
    let tied = ["ABCZ", "ABCY"]
    #expect(CodeMatching.nearest(to: "ABCX", in: tied) == "ABCY")
    #expect(CodeMatching.nearest(to: "ABCX", in: tied.reversed()) == "ABCY")
  }
}

struct CodeRulesTests {
  @Test(arguments: ["OCL", "DC-IoT", "CIV-2017", " MS ", "Ä", "李明", "R&D", "x", "A-B", "2017"])
  func `codes are short words`(typed: String) throws {
    #expect(CodeRules.isCode(try CodeRules.code(typed)))
  }

  @Test func `forty characters are a code, one more is not`() {
    #expect(CodeRules.isCode(String(repeating: "a", count: 40)))
    #expect(!CodeRules.isCode(String(repeating: "a", count: 41)))
  }

  @Test(arguments: [
    ("", "it is empty"), ("  ", "it is empty"), ("DC IoT", "it has a space in it"),
    ("A-1", "it reads as a reference"), ("p17", "it reads as a reference"),
    ("me", "the word has a meaning of its own"), ("None", "the word has a meaning of its own"),
    ("-f", "it must begin with a letter or a digit"), ("A..B", "two dots stand for a range"),
    ("a,b", "it may have letters, digits and - _ . & + only"),
    ("a:b", "it may have letters, digits and - _ . & + only"),
    ("a\u{1B}[2J", "it may have letters, digits and - _ . & + only"),
    ("a\u{202E}b", "it may have letters, digits and - _ . & + only"),
    ("a\u{200D}", "it may have letters, digits and - _ . & + only"),
    ("ada@example.org", "it may have letters, digits and - _ . & + only"),
  ])
  func `what is no code is refused with the reason`(typed: String, reason: String) {
    do {
      _ = try CodeRules.code(typed)
      Issue.record("taken as a code")
    } catch {
      #expect(error.message.hasSuffix(" cannot be a code: \(reason)"))
      #expect(error.hints == ["a code is short and has no spaces: OCL, DC-IoT, CIV-2017"])
    }
  }
}
