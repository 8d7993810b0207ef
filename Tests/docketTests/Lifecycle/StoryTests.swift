import Domain
import Foundation
import Reports
import Storage
import Testing

@testable import docket

/// One proposal's year, as one transcript; then taken back command by command, and redone.
@Suite struct StoryTests {
  @Test func `the story reads as it is written down, and each day can be asked for after it`()
    throws
  {
    let (desk, beginning) = try Story.beginning()
    let pages = Story.commands.map { Story.told(desk, $0.day, $0.line) }
    let told = ([beginning] + pages).joined(separator: "\n")
    let written = FileManager.default.contents(atPath: Story.fixture) ?? Data()
    let (lines, golden) = (split(told), split(String(decoding: written, as: UTF8.self)))
    for (offset, line) in lines.enumerated() where line != golden[safe: offset] {
      Issue.record("line \(offset + 1) is not \(golden[safe: offset] ?? "there"): \(line)")
      break
    }
    #expect(lines.count == golden.count)
    if told != String(decoding: written, as: UTF8.self) {
      try desk.folder.write(told, to: "../docket-story.txt")
    }
    desk.now = "2018-03-01"
    for (page, (day, line)) in zip(pages, Story.commands)
    where line == "status" || line.hasPrefix("show") {
      let again = "[\(day)] $ docket \(line)\n" + desk("\(line) --as-of \(day)") + "\n"
      #expect(again == page)
    }
  }

  private func split(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `both ends tell the same story, in each form`() throws {
    let desk = try Story.ending()
    let story = desk("trace P-1")
    for end in ["S-1", "S-20", "C-1", "C-3", "A-1", "A-2", "p1", "CIV:S-8"] {
      #expect(desk("trace \(end)") == story, "from \(end)")
    }
    let rows = try #require(try desk.json("trace A-2 --format json").members)
    #expect(rows.map(\.key) == ["day", "ref", "text", "further", "line"])
    let markdown = desk("trace S-1 --format markdown")
    #expect(markdown.hasPrefix("# Trace of S-1\n\n- 2016-12-06 **M-1** Dynamic Coalition"))
    #expect(
      markdown.contains("- 2017-04-25 **C-1** AP resolves it (recorded by OCL; mail \\<k3@list\\>)")
    )
    let all = try JSONReader.read(desk("trace A-2 --format json")).array
    let further = (all ?? []).reduce(0) { $0 + ($1["further"]?.array?.count ?? 0) }
    #expect(further > 0)
    #expect(markdown.split(separator: "\n").count == 1 + (all?.count ?? 0) + further)
  }

  @Test func `it is taken back command by command to the import, and redone`() throws {
    let before = try state(of: Story.beginning().desk)
    let desk = try Story.ending()
    desk.now = "2017-12-01"
    let after = try state(of: desk)
    #expect(after != before)

    var undos: [String] = []
    while true {
      let told = desk("undo")
      let match = try #require(told.firstMatch(of: #/other way again: docket undo ([0-9a-f]{8})/#))
      if told.contains("OCL imports") {
        desk("undo \(match.1)")
        break
      }
      undos.append(String(match.1))
      try expectSound(desk, told)
      try #require(undos.count < 100)
    }
    #expect(undos.count == 32)
    #expect(try state(of: desk) == before)

    for undo in undos.reversed() {
      let told = desk("undo \(undo)")
      #expect(!told.contains("error:"), "\(told)")
      try expectSound(desk, told)
    }
    #expect(try state(of: desk) == after)
  }

  /// The stored projection is what a replay of the log gives.
  private func expectSound(_ desk: Desk, _ told: String) throws {
    let repository = try Repository.open(at: desk.folder.path + "/civ.docket")
    #expect(try repository.read { try $0.differencesFromReplay() } == [], "after \(told)")
  }

  /// Everything that a user sees of the file as it stands.
  private func state(of desk: Desk) throws -> [String] {
    let items = desk("list all meetings statements proposals concerns actions --columns ref")
    let references = items.split(separator: "\n").compactMap { $0.split(separator: " ").last }
    return [
      "list all statements proposals concerns actions --format json", "person list", "status",
      "coalition list", "trace P-1", "trace S-1",
    ].map { desk($0, on: "2017-12-01") }
      + references.map { desk("show \($0) --format json") }
  }
}

extension Array {
  fileprivate subscript(safe offset: Int) -> Element? {
    indices.contains(offset) ? self[offset] : nil
  }
}
