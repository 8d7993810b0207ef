import Documents
import Domain
import Foundation
import TestSupport
import Testing

/// Reports whose lines were shuffled, torn, joined and doubled: whatever became of them is read
/// without loss, and twice the same.
@Suite(.timeLimit(.minutes(5))) struct MutatedReportTests {
  @Test func `no line of a mutated report is dropped, and it reads the same twice`() throws {
    let seeds = Rounds.seeds(all: 200, few: 20, "DOCKET_MUTANTS", from: 0)
    let sources = try [bundledText()] + fixtures()
    var refused = 0
    for seed in seeds {
      var mutation = Mutation(seed: seed)
      let text = mutation.mutant(of: sources[Int(seed % UInt64(sources.count))])
      guard let record = try? read(text) else {
        refused += 1
        continue
      }
      let comment: Comment = "\(Rounds.repeating(seed))\n\(text)"
      #expect(try read(text) == record, comment)
      let words = Set(wholeText(of: record).split { !$0.isLetter && !$0.isNumber })
      let lost = (0..<mutation.count).map { "zz\($0)" }.filter {
        text.contains($0 + " ") && !words.contains(Substring($0))
      }
      #expect(lost == [], comment)
    }
    #expect(seeds.count == 1 || refused * 2 < seeds.count)
  }

  private func fixtures() throws -> [String] {
    let folder = packageFolder.appendingPathComponent("Tests/DocumentsTests/Fixtures")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".txt") }
      .map { String(decoding: try bytes(of: folder.appendingPathComponent($0)), as: UTF8.self) }
  }
}

/// Marks each line of a report with a word of its own, and then makes a mess of the lines.
private struct Mutation {
  private var state: UInt64
  private(set) var count = 0

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private mutating func pick(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, limit)))
  }

  mutating func mutant(of source: String) -> String {
    var lines = source.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.allSatisfy(\.isWhitespace) { return String(line) }
      count += 1
      return line + " zz\(count - 1) "
    }
    for _ in 0...pick(12) { mutate(&lines) }
    return lines.joined(separator: ["\n", "\r\n", "\r"][pick(3)])
  }

  private mutating func mutate(_ lines: inout [String]) {
    let place = pick(lines.count)
    let other = pick(lines.count)
    let starts = [
      "\t", "- ", "• ", "1. ", "(2) ", "ii) ", "[AP]: ", "[X] ", "Q: ", "Maria: ", "\u{C}", "   ",
      "[VC] & [MB]: ", "Ann Lee (Lab): ", "Dr. Moss: ", "Note: ", "| ", "\u{200B}", "\u{A0}",
    ]
    switch pick(9) {
    case 0: lines.swapAt(place, other)
    case 1: lines.insert(lines[other], at: place)
    case 2: lines.insert("", at: place)
    case 3 where lines.count > 20: lines.remove(at: place)
    case 4 where place > 0: lines[place - 1] += lines.remove(at: place)
    case 5: lines[place] = starts[pick(starts.count)] + lines[place]
    case 6: lines[place] = lines[place].replacing(":", with: "")
    case 7:
      let words = lines[place].split(separator: " ", omittingEmptySubsequences: false)
      let cut = pick(words.count)
      lines[place] = words[..<cut].joined(separator: " ")
      lines.insert(words[cut...].joined(separator: " "), at: place + 1)
    default: lines[place] = lines[place].replacing("[", with: "(").replacing("]", with: ")")
    }
  }
}
