import Domain
import Testing

@testable import Documents

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
    ([0x00, 0x54, 0x54, 0x00], "this is not text"),
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

  @Test func `a zero byte is refused with its line`() {
    #expect(fault(Array((opening + "x\nabc\0").utf8))?.line == 4)
  }

  @Test func `more than 16 MiB are refused`() {
    let bytes = Array(opening.utf8) + [UInt8](repeating: 0x20, count: 16 << 20)
    #expect(fault(bytes)?.message == "the document is 16 MiB long; 16 MiB is the most that is read")
  }

  @Test(arguments: [
    ("notes", "notes.txt"), ("a/notes.pdf", "notes.txt"), ("notes.txt", "notes-text.txt"),
    (".pdf", "report.txt"), ("", "report.txt"),
  ])
  func `a text made of a file has another name`(_ file: String, _ text: String) {
    #expect(DocumentName(written: file, kind: "session report", noun: "report").text() == text)
  }

  @Test func `lines have the numbers that an editor shows`() throws {
    let name = DocumentName(written: "a.txt", kind: "session report", noun: "report")
    let source = try SourceText(Array("one\r\ntwo\u{C}still two\rthree\n\nfive".utf8), named: name)
    #expect(
      source.lines.map { "\($0.number) \($0.text)" } == [
        "1 one", "2 two", "2 still two", "3 three", "4 ", "5 five",
      ])
    #expect(source.lines.map(\.startsPage) == [false, false, true, false, false, false])
    #expect(source.lineCount == 5)
  }
}
