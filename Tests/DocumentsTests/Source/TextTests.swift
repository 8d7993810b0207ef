import Testing

@testable import Documents

@Suite struct TextTests {
  @Test func `what is tidied stands on one line with single spaces`() {
    #expect(" \u{FEFF}It\trains\u{A0}\n so\u{AD}me ".tidied == "It rains some")
  }

  @Test func `words are folded without case and marks`() {
    #expect("Q&A – “Closing”, re-marks".folded == "q a closing re marks")
  }

  @Test(arguments: [
    ("ab cd ef", 8, "ab cd ef"), ("ab cd ef", 6, "ab cd…"), ("ab cd ef", 7, "ab cd…"),
    ("abcdefgh", 5, "abcd…"),
  ])
  func `a text is cut at a word, or within one that is too long`(
    _ text: String, _ limit: Int, _ cut: String
  ) {
    #expect(text.cut(to: limit) == cut)
    #expect(text.cut(to: limit).count <= limit)
  }

  @Test(arguments: [
    ("Ask J. Lee to write. Then rest.", "Ask J. Lee to write"),
    ("Is it late? It is.", "Is it late?"), ("Ask Dr. Lee.\nThen rest.", "Ask Dr. Lee"),
    ("Write; and", "Write"),
  ])
  func `the first clause ends with its sentence`(_ text: String, _ clause: String) {
    #expect(text.firstClause == clause)
  }

  @Test(arguments: ["N/A", "tbc", "None.", "No next steps were identified", " "])
  func `placeholders say nothing`(_ text: String) { #expect(text.isPlaceholder) }

  @Test(arguments: ["None of these", "Nothing was decided on the terms that were read out"])
  func `a sentence that begins like a placeholder is none`(_ text: String) {
    #expect(!text.isPlaceholder)
  }

  @Test func `five names are shown, and whether there are more`() {
    #expect(["a", "b"].firstFew == "a, b")
    #expect("abcdef".map(String.init).firstFew == "a, b, c, d, e and more")
  }
}
