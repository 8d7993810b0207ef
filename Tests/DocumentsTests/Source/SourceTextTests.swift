import Documents
import Domain
import Testing

@Suite struct SourceTextTests {
  private let opening = "Title: T\nChair: Ann Lee\nDiscussion: "

  @Test func `invalid UTF-8 is refused with its line and how to convert it`() throws {
    let found = try #require(fault(Array(opening.utf8) + [0x0A, 0xE9, 0x0A]))
    #expect(found.line == 4)
    #expect(found.message == "the text is not valid UTF-8")
    #expect(
      found.hint
        == "convert it first: iconv -f windows-1252 -t utf-8 report.txt > report-utf8.txt")
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x54, 0x00], "this is UTF-16 text, not UTF-8"),
    ([0x54, 0x00, 0x69, 0x00], "this is UTF-16 text, not UTF-8"),
    ([0x00, 0x54, 0x00, 0x69], "this is UTF-16 text, not UTF-8"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x00, 0x00], "this is a picture, not plain text"),
    ([0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10], "this is a picture, not plain text"),
    ([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x00, 0x00], "this is a program, not plain text"),
    ([0x1F, 0x8B, 0x08, 0x00], "this is a packed file (gzip), not plain text"),
    (Array("SQLite format 3\0".utf8), "this is a database, not plain text"),
    (Array(1...60), "this is not text"),
    (
      Array("PK\u{3}\u{4}\0\0word/document.xml".utf8),
      "this is a word-processor file (docx), not plain text"
    ),
    (
      Array("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.text".utf8),
      "this is a word-processor file (odt), not plain text"
    ),
    (
      Array("PK\u{3}\u{4}xx".utf8),
      "this is a word-processor file or another archive, not plain text"
    ),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "this is an old word-processor file, not plain text"),
    (Array("{\\rtf1 x}".utf8), "this is a rich-text file, not plain text"),
    (Array("%PDF-1.4".utf8), "this is a PDF file, not plain text"),
    (Array("\n<!DOCTYPE html><p>".utf8), "this is a web page, not plain text"),
    ([], "the document is empty"),
    (Array(" \n\t\n".utf8), "the document is empty"),
  ])
  func `other kinds of file are refused`(_ bytes: [UInt8], _ message: String) throws {
    let found = try #require(fault(bytes))
    #expect(found.message == message)
    #expect(found.line == nil)
    #expect(!found.hint.isEmpty)
  }

  @Test(arguments: [
    (
      "%PDF-1.4", "my notes/Report.pdf",
      "take its text out first: pdftotext -layout 'my notes/Report.pdf' Report.txt"
    ),
    (
      "%PDF-1.4", "report.txt",
      "take its text out first: pdftotext -layout report.txt report-text.txt"
    ),
    (
      "PK\u{3}\u{4}word/", "a.docx",
      "save it as plain text in UTF-8, or: docx2txt a.docx a.txt"
    ),
    (
      "T\0i\0t\0", "a.txt",
      "convert it first: iconv -f utf-16le -t utf-8 a.txt > a-utf8.txt"
    ),
  ])
  func `the command that makes text of a file names it`(
    _ text: String, _ name: String, _ hint: String
  ) {
    do throws(DocumentFault) {
      _ = try SessionReport.read(Array(text.utf8), named: name)
      Issue.record("it was read")
    } catch { #expect(error.hint == hint) }
  }

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

  @Test func `a zero byte is refused with its line`() {
    #expect(fault(Array((opening + "x\nabc\0").utf8))?.line == 4)
  }

  @Test func `more than 16 MiB are refused`() {
    let bytes = Array(opening.utf8) + [UInt8](repeating: 0x20, count: 16 << 20)
    #expect(fault(bytes)?.message == "the document is 16 MiB long; 16 MiB is the most that is read")
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
