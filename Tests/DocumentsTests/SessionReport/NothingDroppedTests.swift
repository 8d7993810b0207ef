import Documents
import Domain
import TestSupport
import Testing

/// Whatever stands in a document is in the record: as field, statement, step or unread line.
@Suite struct NothingDroppedTests {
  @Test func `the words of the bundled report that are in no value are its headings`() throws {
    let source = try bundledText()
    let headings = """
      Session Title Date Tuesday 6 December 2017 (Day 1) Time 9:00am Organizer Chair/Moderator \
      Rapporteur/Notetaker List of Speakers and their institutional affiliations Key Issues raised \
      (1 sentence per issue): If there were presentations during the session, please provide a \
      1-paragraph summary for each Presentation Please describe Discussions that took place \
      workshop session: (3 paragraphs) any Participant suggestions regarding way forward/ \
      potential next steps /key takeaways: (remote): - 1. 2. 3. 4. 5. 6.
      """
    let known = Set((headings + " " + wholeText(of: try bundledReport())).split { $0.isWhitespace })
    let missing = source.split { $0.isWhitespace }.filter { word in
      let plain = word.drop { $0 == "[" }.reversed().drop { "]:,".contains($0) }.reversed()
      return !known.contains(word) && !known.contains(Substring(String(plain)))
    }
    #expect(missing == [])
  }

  @Test(arguments: Rounds.seeds(all: 150, few: 50, from: 0))
  func `every word of a random report comes in exactly once`(_ seed: UInt64) throws {
    var soup = Soup(seed: seed)
    let document = soup.report()
    let record = try read(document)
    let found = wholeText(of: record).split { !($0.isLetter || $0.isNumber) }
      .filter { $0.hasPrefix("w") && Int($0.dropFirst()) != nil }
    let expected = (0..<soup.count).map { "w\($0)" }
    let comment: Comment = "\(Rounds.repeating(seed))\n\(document)"
    #expect(found.map(String.init).sorted() == expected.sorted(), comment)
    #expect(
      record.statements.map(\.line).allSatisfy { (1...record.lineCount).contains($0) }, comment)
  }
}

/// Makes reports of words that are all different, so that each can be looked for.
private struct Soup {
  private var state: UInt64
  private(set) var count = 0

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private mutating func pick(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  private mutating func word() -> String {
    count += 1
    return "w\(count - 1)"
  }

  private mutating func line() -> String {
    let openings = [
      "", "", "", "[AB]: ", "[CD]: 1. ", "Ann Lee: ", "- ", "- 4. ", "2. ", "• ", "\t", "a) ",
      "Note: ", "Joly Fox (remote): ", "Audience: ", "Bo Dahl – ", "(1) ", "[AB]:\n", "\u{C}",
    ]
    let ends = [".", "", ":", " (", ")", ",", " the", "?", ". [CD]: ok", ". 2. Ok"]
    var text = openings[pick(openings.count)]
    for _ in 0...pick(6) { text += word() + (pick(8) == 0 ? ". " : " ") }
    while text.last == " " { text.removeLast() }
    return text + ends[pick(ends.count)]
  }

  mutating func report() -> String {
    var lines = ["Session title: " + word(), "Speakers: Ann Lee [AL]; Bo Dahl"]
    let headings = [
      "Key Issues raised (1 sentence per issue):", "Discussion", "Next steps:", "Presentations:",
      "Gender:", "Estimated Participation:", "Way forward |",
    ]
    for _ in 0...pick(4) {
      lines.append(headings[pick(4)])
      if pick(3) == 0 { lines.append(headings[pick(headings.count)]) }
      for _ in 0...pick(8) {
        lines.append(line())
        for _ in 0..<pick(3) { lines.append("") }
      }
    }
    return lines.joined(separator: "\n")
  }
}
