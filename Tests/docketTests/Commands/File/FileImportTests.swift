import Domain
import Foundation
import Reports
import Testing

@testable import docket

@Suite struct FileImportTests {
  @Test func `a session report comes in with everything that it holds`() throws {
    let docket = try Desk(now: "2016-12-07")
    try docket.writeReport()
    docket("init")
    #expect(docket("import report.txt") == Self.screen + Self.closing)
  }

  static let screen = """
    report.txt: IGF session report, 2016 template, 68 lines
    M-1   Dynamic Coalition on Core Internet Values (DC-CIV) meeting
          2017-12-06 09:00, chair OCL, rapporteur AP
    11 people     OCL AP VC MB LF MF; new codes MS Matthew Shears, TT Tatiana
                  Tropina, JK John Klensin, JH Juan Hernandez, JM Joly McFie
                  (remote)
    3 coalitions  DC-CIV DC-IoT DC-IRP
    23 statements S-1 to S-23, 21 with a speaker
    4 proposals   P-1  Take up this proposal (FFH) as a work program…  DC-IoT DC-IRP
                  P-2  Safety standards cannot be debated without lo…
                  P-3  Bring the DC on CIV to work more on the techn…  CHECK
                  P-4  The points of this discussion should go out t…
    2 to check (`docket status` shows them until settled)
      line 4   M-1: 6 Dec 2017 was a Wednesday, not a Tuesday; 6 Dec 2016 was a
               Tuesday and line 1 says "IGF 2016"
               docket undo; docket import report.txt --date 2016-12-06
      line 62  P-3 breaks off after "than on the higher"
               docket edit P-3

    """
  static let closing = """
    1 line kept unread: docket show M-1 --unread              take back: docket undo
    """

  @Test func `every command on the screen can be typed as it stands there`() throws {
    let docket = try Desk(now: "2016-12-07")
    try docket.writeReport(to: "my report.txt")
    docket("-f 'our file.docket' init")
    let screen = docket("-f 'our file.docket' import 'my report.txt'")
    #expect(
      screen.contains(
        """
                   docket -f 'our file.docket' undo
                   docket -f 'our file.docket' import 'my report.txt' --date 2016-12-06
        """))
    docket("-f 'our file.docket' undo")
    #expect(
      docket("-f 'our file.docket' -q import 'my report.txt' --date 2016-12-06") == "M-1")
  }

  @Test func `a dry run shows the same, but no command that needs it written`() throws {
    let docket = try Desk(now: "2016-12-07")
    try docket.writeReport()
    docket("init")
    let before = docket.bytes("work.docket")
    #expect(
      docket("import report.txt --dry-run") == Self.screen
        .replacing(" (`docket status` shows them until settled)", with: "")
        .replacing("           docket undo; docket import", with: "           docket import")
        .replacing("           docket edit P-3\n", with: "")
        + "1 line would be kept unread\ndry run: nothing was written")
    #expect(docket.bytes("work.docket") == before)
    #expect(docket.folder.names == ["report.txt", "work.docket"])
  }

  @Test func `the same document again adds nothing, whatever it is called`() throws {
    let docket = try Desk.withReport()
    try docket.writeReport(to: "copy.txt")
    let before = docket("list all --format json")
    #expect(
      docket("import copy.txt") == """
        copy.txt: read before as M-1; nothing was added
        docket show M-1
        """)
    #expect(
      docket("import copy.txt --date 2017-12-06") == """
        copy.txt: read before as M-1; nothing was added
        to move it: docket meeting edit M-1 --date 2017-12-06
        """)
    #expect(docket("list all --format json") == before)
  }

  @Test func `what was taken back comes in again, on another day if one is named`() throws {
    let docket = try Desk(now: "2016-12-07")
    try docket.writeReport()
    docket("init")
    docket("import report.txt")
    docket("undo")
    #expect(docket("list statements meetings all").hasPrefix("nothing matches"))
    #expect(
      docket("import report.txt --date 2016-12-06").contains(
        """
        M-1   Dynamic Coalition on Core Internet Values (DC-CIV) meeting
              2016-12-06 09:00, chair OCL, rapporteur AP
        """))
    #expect(
      docket("status") == """
        DC-CIV, Wed 7 Dec 2016                                  work.docket, you are OCL
        CHAIR 4
          P-1  Take up this proposal (FFH) as a work pro…  raised yesterday, no shepherd
          P-2  Safety standards cannot be debated withou…  raised yesterday, no shepherd
          P-3  Bring the DC on CIV to work more on the t…  raised yesterday, no shepherd
          P-4  The points of this discussion should go o…  raised yesterday, no shepherd
        CHECK 1
          P-3  breaks off after "than on the higher" (report.txt line 62)
        proposals 4 raised                                        each: docket list WORD
        """)
  }

  @Test func `a corrected document brings its meeting up to date`() throws {
    let docket = try Desk.withReport()
    try docket.writeReport(to: "better.txt") { text in
      text.replacing("Laws are the wrong instrument.", with: "Laws are the wrong tool.")
        .replacing("than on the higher\n", with: "than on the higher layers.\n")
    }
    #expect(
      docket("import better.txt") == """
        better.txt: IGF session report, 2016 template, 68 lines
        M-1   Dynamic Coalition on Core Internet Values (DC-CIV) meeting
              2016-12-06 09:00, chair OCL, rapporteur AP
        a corrected version of what was read before
        corrected: S-17 P-3
          S-17 text: was … are the wrong instrument.
            now … are the wrong tool.
          P-3 text: was … on the higher
            now … on the higher layers.
          P-3 checks: was breaks off after "than on the higher"
        1 line kept unread: docket show M-1 --unread              take back: docket undo
        """)
    #expect(docket("list check").hasPrefix("nothing matches"))
    docket("undo")
    #expect(docket("list check").contains("P-3"))
  }

  @Test func `other bytes that say the same correct nothing`() throws {
    let docket = try Desk.withReport()
    try docket.writeReport(to: "same.txt") { $0 + "\n\n" }
    let screen = docket("import same.txt --date 2016-12-06")
    #expect(screen.contains("\nnothing that it says is new\n"))
    #expect(!screen.contains("corrected:"))
  }

  @Test func `a corrected day says what keeps the day on which it took effect`() throws {
    let docket = try Desk(now: "2016-12-07")
    try docket.writeReport()
    docket("init")
    docket("import report.txt")
    let reading = docket("log M-1").split(separator: "[")[1].prefix(8)
    try docket.writeReport(to: "better.txt") {
      $0.replacing("December 2017", with: "December 2016")
    }
    let said = docket("import better.txt")
    #expect(said.contains("  M-1 date: was 2017-12-06\n    now 2016-12-06\n"))
    // The day of the session lay ahead, so that what it brought in took effect when it was read.
    #expect(
      said.hasSuffix(
        """
        what report.txt brought in keeps its day, 2016-12-07; to move that too:
        docket undo
        docket undo \(reading)
        docket import report.txt --date 2016-12-06
        docket import better.txt
        """))
    #expect(try docket.json("show P-1 --format json")["created"] == "2016-12-07")
    docket("undo")
    docket("undo \(reading)")
    docket("import report.txt --date 2016-12-06")
    #expect(docket("import better.txt").contains("nothing that it says is new"))
    #expect(try docket.json("show P-1 --format json")["created"] == "2016-12-06")
  }

  @Test func `a day that lies ahead as well leaves everything where it is`() throws {
    let docket = try Desk(now: "2016-12-07")
    try docket.writeReport()
    docket("init")
    docket("import report.txt")
    #expect(!docket("meeting edit M-1 --date 2017-12-05").contains("keeps its day"))
    #expect(
      docket("meeting edit M-1 --date 2016-12-06").hasSuffix(
        "what report.txt brought in keeps its day, 2016-12-07"))
  }

  @Test func `a report is read from standard input`() throws {
    let docket = try Desk(now: "2016-12-07")
    docket("init")
    let report = try String(
      contentsOfFile: Desk.root + "/Scripts/session-report.txt", encoding: .utf8)
    #expect(docket("-q import -", input: report) == "M-1")
    #expect(
      docket("import -", input: report) == """
        standard input: read before as M-1; nothing was added
        docket show M-1
        """)
    #expect(
      docket("import -", input: "Dear all\n").hasPrefix(
        "error: standard input: this is no IGF session report\n"))
  }

  @Test func `JSON has the same as the screen`() throws {
    let docket = try Desk(now: "2016-12-07")
    try docket.writeReport()
    docket("init")
    let page = try docket.json("import report.txt --format json")
    #expect(
      page.keys == [
        "document", "template", "meeting", "known", "correction", "people", "new_codes",
        "coalitions", "statements", "proposals", "checks", "added", "changed", "left", "missing",
        "corrections", "unread",
      ])
    #expect(page["meeting"] == "M-1")
    #expect(page["new_codes"] == ["MS", "TT", "JK", "JH", "JM"])
    #expect(page["coalitions"] == ["DC-CIV", "DC-IoT", "DC-IRP"])
    #expect(page["proposals"] == ["P-1", "P-2", "P-3", "P-4"])
    #expect(page["people"]?.array?.count == 11)
    #expect(page["statements"]?.array?.count == 23)
    #expect(page["unread"] == 1)
    #expect(
      page["checks"]?.array?.first == [
        "ref": "M-1", "field": "date", "line": 4,
        "text":
          #"6 Dec 2017 was a Wednesday, not a Tuesday; 6 Dec 2016 was a Tuesday and line 1 says "IGF 2016""#,
        "suggestion": "2016-12-06",
      ])
  }

  /// A report that names people and coalitions in more than one way.
  static let doubtful = """
    Session title: Names
    Date: 2016-12-06
    Organizer: DC-A1
    Chair: Alejandro Pisanty
    Speakers: A. Pisanty
    Discussion: Only this.
    Next steps: Ask DC-IRPC, DC-IRP and the Dynamic Coalition on Gender.
    """

  @Test func `each doubt has the command that settles it`() throws {
    let docket = try Desk(now: "2016-12-07")
    try docket.write(Self.doubtful.utf8, to: "names.txt")
    docket("init")
    let screen = docket("import names.txt")
    #expect(
      screen.contains(
        """
        1 statement   S-1, 0 with a speaker
        """))
    #expect(
      screen.hasSuffix(
        """
        3 to check (`docket status` shows them until settled)
          line 7   M-1: no code is given or known for "Dynamic Coalition on Gender"
                   docket coalition add DC-GE --name 'Dynamic Coalition on Gender'
                   docket edit P-1 --with DC-GE
          line 5   API: A. Pisanty may be the same person as AP Alejandro Pisanty
                   docket person join API AP
          line 7   DC-IRP: nearly DC-IRPC, which may be the same coalition
                   docket edit P-1 --without DC-IRP --with DC-IRPC
                   docket checked DC-IRP
        take back: docket undo
        """))
    let status = docket("status")
    #expect(status.contains("A. Pisanty may be the same person as AP Alejandro Pisanty"))
    #expect(status.contains("nearly DC-IRPC, which may be the same coalition"))
    docket("person join API AP")
    docket("edit P-1 --without DC-IRP --with DC-IRPC")
    docket("checked DC-IRP")
    docket("coalition add DC-GE --name 'Dynamic Coalition on Gender'")
    docket("edit P-1 --with DC-GE")
    #expect(!docket("status").contains("CHECK"))
    #expect(
      try docket.json("show P-1 --format json")["coalitions"]?.array?.contains("DC-GE") == true)
    #expect(docket("list check").hasPrefix("nothing matches"))
  }

  @Test func `an unknown coalition may get another code`() throws {
    let docket = try Desk(now: "2016-12-07")
    try docket.write(Self.doubtful.utf8, to: "names.txt")
    docket("init")
    docket("import names.txt")
    docket("coalition add DC-GND --name 'Dynamic Coalition on Gender'")
    #expect(!docket("status").contains("no code is given"))
    docket("undo")
    #expect(docket("status").contains("no code is given"))
  }

  @Test func `the command under a doubt settles that one only`() throws {
    let docket = try Desk(now: "2016-12-07")
    try docket.write(ItemCheckedTests.doubtful.utf8, to: "names.txt")
    docket("init")
    let screen = docket("import names.txt")
    #expect(screen.contains("           docket meeting edit M-1 --date DAY\n"))
    #expect(screen.contains("           docket meeting edit M-1 --time HH:MM\n"))
    docket("meeting edit M-1 --time 12:00")
    #expect(try docket.json("show M-1 --format json")["checks"]?.array?.count == 2)
  }

  @Test func `a known coalition is known by its name alone`() throws {
    let docket = try Desk(now: "2016-12-07")
    try docket.write(Self.doubtful.utf8, to: "names.txt")
    docket("init")
    docket("coalition add DC-GEN --name 'Dynamic Coalition on Gender'")
    docket("import names.txt")
    #expect(
      try docket.json("show P-1 --format json")["coalitions"]?.array?.contains("DC-GEN") == true)
  }

  @Test func `a meeting without day, chair and rapporteur takes one line`() throws {
    let docket = try Desk(now: "2016-12-07")
    docket("init")
    try docket.write("Session title: Rain\nDiscussion: It rained.\n".utf8, to: "rain.txt")
    let lines = docket("import rain.txt").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.prefix(3).dropFirst() == ["M-1   Rain", "0 people"])
    #expect(lines.allSatisfy { !$0.allSatisfy(\.isWhitespace) })
  }

  @Test func `a name that may be longer is given to the coalition that is there`() throws {
    let docket = try Desk(now: "2016-12-07")
    docket("init")
    let name = "Dynamic Coalition on Small Island States"
    try docket.write(
      "Session title: Rain\nDiscussion: DC-SIS: the \(name) in Rome met.\n".utf8, to: "rain.txt")
    #expect(
      docket("import rain.txt").contains("docket coalition edit DC-SIS --name '\(name) in Rome'"))
  }

  @Test func `other kinds of file are refused with the command that makes text of them`() throws {
    let docket = try Desk(now: "2016-12-07")
    docket("init")
    try docket.write("%PDF-1.4 x".utf8, to: "my report.pdf")
    #expect(
      docket("import 'my report.pdf'") == """
        error: my report.pdf: this is a PDF file, not plain text
        hint: take its text out first: pdftotext -layout 'my report.pdf' 'my report.txt'
        [exit 65]
        """)
  }
}
