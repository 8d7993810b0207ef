import Documents
import Domain
import TestSupport
import Testing

/// Documents made to hurt. The time limit catches what grows with the square of the size.
///
/// Each takes up to half a second for 5 KB in a debug build, since every short line is a paragraph whose
/// speaker is looked for; only `DOCKET_ROUNDS=all` reads 250 KB of each.
@Suite(.timeLimit(.minutes(2)), .serialized) struct HostileReportTests {
  @Test(arguments: [
    "word ", "x", "a\n", "[AB]: x ", "1. Ab. ", "• a ", "(", "[", ": ", "A. B: ", "and the\n\n",
    "DC ", "DC-A b ", "Dynamic Coalition on A B ", "\tand\n", "- 1.\n", "e\u{301}", "\u{C}\n",
    "Please describe any Participant suggestions regarding the\n", "Name Fox: hi\n", "|\n", "\r",
    "Discussion:\n", "Time: Workshop Organiser: ",
  ])
  func `a long repetition is read in good time`(_ part: String) throws {
    let size = Rounds.areAll ? 250_000 : 5000
    let opening = "Session title: X\nOrganizer: DC-Y\nKey issues raised:\n"
    let record = try read(opening + String(repeating: part, count: size / part.utf8.count))
    #expect(record.title == "X")
  }

  @Test func `more than a thousand speakers are too many, and the rest stays unread`() throws {
    let letters = "abcdefghijklmnop".map(String.init)
    let count = Rounds.areAll ? 2500 : 1050
    // Codes made of initials are looked for among all others, which takes seconds in a debug build.
    let names = (0..<count).map {
      let (a, b, c) = (letters[$0 % 16], letters[$0 / 16 % 16], letters[$0 / 256])
      return "Ann\(a)\(b) Lee\(c)" + (Rounds.areAll ? "" : " [Q\((a + b + c).uppercased())]")
    }
    let record = try read(speakers: "\n" + names.joined(separator: "\n"))
    #expect(record.people.count == 1000)
    #expect(record.unread.count == count - 999)
    #expect(Set(record.people.map(\.code)).count == 1000)
  }
}
