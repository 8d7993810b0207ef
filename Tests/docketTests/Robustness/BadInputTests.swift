import Domain
import Foundation
import Reports
import Testing

@testable import docket

/// What cannot be done is told in words of its own, with its exit status; nothing is written.
@Suite struct BadInputTests {
  let docket: Desk

  init() throws {
    docket = try Desk.withReport()
    docket("add 'Send the points' -o OCL")
  }

  static let refused: [(line: String, expected: String)] = [
    (
      "add X -d 2017-02-30",
      """
      error: 2017-02-30 is not a day: February 2017 has 28 days
      hint: its last day is 2017-02-28
      [exit 64]
      """
    ),
    (
      "start A-1 --on 2016-13-01",
      """
      error: 2016-13-01 is not a day: months go from 01 to 12
      hint: docket start --help
      [exit 64]
      """
    ),
    (
      "add ''",
      """
      error: the title is empty
      hint: docket add --help
      [exit 64]
      """
    ),
    (
      "propose '  '",
      """
      error: the title is empty
      hint: docket propose --help
      [exit 64]
      """
    ),
    (
      "close A-1 -m ' '",
      """
      error: the message is empty
      hint: docket close … -m TEXT
      [exit 64]
      """
    ),
    (
      "close A-17 -m sent",
      """
      error: there is no A-17: the last action is A-1
      hint: docket list actions
      [exit 1]
      """
    ),
    (
      "assign A-1 QQ -f civ.docket",
      """
      error: nobody here has the initials "QQ"
      hint: known: AP Alejandro Pisanty, JH Juan Hernandez, JK John Klensin, JM Joly McFie, \
      LF Lise Fuhr, MB Maarten Botterman, MF Marianne Franklin, MS Matthew Shears, \
      OCL Olivier Crépin-Leblond, TT Tatiana Tropina, VC Vint Cerf
      hint: a full name is added when you use it; or: docket -f civ.docket person add CODE "Full Name"
      [exit 1]
      """
    ),
    (
      "edit A-1 -w DC-IoX",
      """
      error: there is no coalition DC-IoX: did you mean DC-IoT?
      hint: type DC-IoT, or add --new if DC-IoX is another one
      [exit 1]
      """
    ),
    (
      "import nothing.txt",
      """
      error: there is no file nothing.txt
      hint: see how its name is written: ls
      [exit 66]
      """
    ),
    (
      "import .",
      """
      error: cannot read .: it is a folder
      hint: name one file in it
      [exit 74]
      """
    ),
    (
      "list --out none/list.csv",
      """
      error: cannot make none/list.csv: there is no folder none
      hint: mkdir -p none
      [exit 73]
      """
    ),
  ]

  @Test(arguments: refused)
  func `a command that is refused writes nothing`(_ line: (line: String, expected: String)) {
    let before = docket.bytes()
    #expect(docket(line.line) == line.expected)
    #expect(docket.bytes() == before)
    #expect(docket.folder.names == ["civ.docket", "report.txt"])
  }

  @Test func `a title of more than 500 characters is refused, and one of 500 is not`() {
    let before = docket.bytes()
    #expect(
      docket(["add", String(repeating: "é", count: 501)]) == """
        error: the title has 501 characters; at most 500 are allowed
        hint: shorten the title, and put the rest into the text
        [exit 1]
        """)
    #expect(docket.bytes() == before)
    #expect(docket(["-q", "add", String(repeating: "é", count: 500)]) == "A-2")
  }

  @Test func `a text of more than 256 KiB is refused, and one of 256 KiB is not`() {
    let before = docket.bytes()
    let text = String(repeating: "a", count: 262_144)
    let refusal = """
      error: the text has 262145 bytes; at most 262144 (256 KiB) are allowed
      hint: keep the long form elsewhere, and link it: docket link --help
      [exit 1]
      """
    #expect(docket(["add", "X", "--text", text + "a"]) == refusal)
    #expect(docket(["edit", "P-1", "--text", text + "a"]) == refusal)
    #expect(
      docket(["close", "A-1", "-m", text + "a"])
        == refusal.replacing("the text", with: "the message"))
    #expect(
      docket(["note", "A-1", text + "a"]) == refusal.replacing("the text", with: "the message"))
    #expect(docket.bytes() == before)
    #expect(docket(["-q", "add", "X", "--text", text]) == "A-2")
  }

  @Test func `a report that is no text in UTF-8 is told with its line and the way out`() throws {
    let report = docket.bytes("report.txt")
    let bad = report.prefix(60) + [0xE9, 0x20] + report.dropFirst(60)
    try docket.write(bad, to: "bad.txt")
    let before = docket.bytes()
    #expect(
      docket("import bad.txt") == """
        error: bad.txt, line 3: the text is not valid UTF-8
        hint: convert it first: iconv -f windows-1252 -t utf-8 bad.txt > bad-utf8.txt
        [exit 65]
        """)
    #expect(docket.bytes() == before)
  }

  static let strangers: [(name: String, text: String, expected: String)] = [
    (
      "report.pdf", "%PDF-1.4\n%âãÏÓ\n",
      """
      error: report.pdf: this is a PDF file, not plain text
      hint: take its text out first: pdftotext -layout report.pdf report.txt
      [exit 65]
      """
    ),
    (
      "report.docx", "PK\u{3}\u{4}\u{14}",
      """
      error: report.docx: this is a word-processor file or another archive, not plain text
      hint: save it as plain text in UTF-8, or unpack it first: unzip report.docx
      [exit 65]
      """
    ),
    (
      "empty.txt", "",
      """
      error: empty.txt: the document is empty
      hint: give a session report as plain text in UTF-8
      [exit 65]
      """
    ),
    (
      "letter.txt", "Dear all,\n\nthank you.\n",
      """
      error: letter.txt: this is no IGF session report
      hint: looked for two headings such as "Session title", "Organizer", "Chair/Moderator", \
      "Rapporteur" or "List of speakers", and one such as "Key issues raised", "Discussions" or \
      "way forward/next steps", each at the beginning of a line; found none of them; if it is \
      one, write them in, as in "Session title: …"
      [exit 65]
      """
    ),
  ]

  @Test(arguments: strangers)
  func `a document that is no session report is told what it is`(
    _ file: (name: String, text: String, expected: String)
  ) throws {
    try docket.folder.write(file.text, to: file.name)
    let before = docket.bytes()
    #expect(docket("import \(file.name)") == file.expected)
    #expect(docket.bytes() == before)
  }

  @Test func `an option that is none is named, whatever else is missing`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket("supersede --replacedby P-2") == """
        error: unknown option '--replacedby'
        hint: did you mean '--replaced-by'?
        hint: docket supersede --help
        [exit 64]
        """)
    #expect(docket("close --frobnicate=3").hasPrefix("error: unknown option '--frobnicate'\n"))
    #expect(docket("close").hasPrefix("error: missing expected argument"))
    #expect(docket("close -m --frobnicate").hasPrefix("error: missing expected argument"))
    #expect(docket("person add --grup x").hasPrefix("error: unknown option '--grup'"))
  }

  @Test(arguments: ["propose -hyphen", "note A-1 -hello", "concern P-1 '-x is not plain' --by AP"])
  func `a text that begins with a hyphen is told from options`(_ line: String) throws {
    let docket = try Desk.withPeople()
    docket("propose Charter")
    docket("add Paper -o AP")
    let refusal = docket(line)
    #expect(
      refusal.contains("begins with a hyphen, as options do") && refusal.hasSuffix("[exit 64]"))
    let hint = try #require(refusal.firstMatch(of: #/: docket (.*)\n/#)).1
    #expect(docket(String(hint)).contains("[exit") == false)
  }

  @Test func `every one of several that is refused is named, and nothing is written`() throws {
    let docket = try Desk.withPeople()
    docket("add One -o AP")
    docket("add Two -o AP")
    docket("add Three -o AP")
    docket("close A-1 A-3 -m done")
    #expect(
      docket("start A-1 A-2 A-3") == """
        error: cannot start A-1: it is done since 2017-05-17; cannot start A-3: it is done since 2017-05-17
        hint: docket reopen A-1 -m "…"
        hint: docket reopen A-3 -m "…"
        [exit 1]
        """)
    #expect(docket("show A-2").contains("OPEN"))
  }
}
