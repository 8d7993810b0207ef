import Documents
import Domain
import Testing

/// Which documents are no session report, and what is said of them.
@Suite struct SessionReportRefusalTests {
  @Test func `a statement of more than 256 KiB is refused with its line`() throws {
    let long = String(repeating: "word ", count: 60_000)
    let found = try #require(fault(Array("Title: T\nChair: Ann Lee\nDiscussion:\n\n\(long)".utf8)))
    #expect(found.line == 5)
    #expect(found.message.contains("is 292 KiB long; 256 KiB is the most"))
    #expect(!found.hint.isEmpty)
  }

  @Test func `a refusal says which headings were found`() throws {
    let few = try #require(fault(Array("Date: 2016-12-06\nTime: 9:00\nNext steps: wait\n".utf8)))
    #expect(few.hint.contains("found only \"Date\", \"Time\", \"Next steps\"; if it is one"))
    let none = try #require(fault(Array("Dear all\n".utf8)))
    #expect(none.hint.contains("found none of them; if it is one, write them in"))
  }

  @Test func `a title of a session and one section are enough`() throws {
    let record = try read("Session title: T\nDiscussion:\nIt rained.")
    #expect(record.title == "T")
    #expect(record.statements.map(\.text) == ["It rained."])
  }

  @Test func `a refusal names what may be missing beside what is there`() throws {
    let found = try #require(fault(Array("Title: T\nDiscussion:\nIt rained.".utf8)))
    #expect(found.hint.contains("two headings such as \"Session title\", \"Organizer\""))
    #expect(found.hint.contains("found only \"Title\", \"Discussion\""))
    #expect(found.hint.contains("write the others in"))
  }

  @Test(arguments: [
    "Dear all,\n\nhere are my notes.\n",
    "# Minutes\n\nChair: Ann Lee\nNotes: Bo Dahl\n\n## Discussion\n\nACTION: Bo to write.\n",
    "kind\towner\tdue\ttext\ntask\tBo\t\tWrite.\n",
    "Date: 2016-12-06\nTime: 9:00\nNext steps: wait\n",
  ])
  func `other documents are refused with what was looked for`(_ text: String) throws {
    let found = try #require(fault(Array(text.utf8)))
    #expect(found.message == "this is no IGF session report")
    #expect(found.hint.contains("\"Session title\""))
  }

  @Test func `a template that is not filled in is refused`() throws {
    let text = """
      Reporting Template for IGF Workshop Sessions
      Session title: |
      Date: |
      Time: Workshop Organiser: |
      Rapporteur/Note Taker: |
      Key Issues raised: (1 sentence per issue)
      Please describe the Discussions that took place during the workshop session: (3 paragraphs)
      """
    #expect(try #require(fault(Array(text.utf8))).message.contains("not filled in"))
  }
}
