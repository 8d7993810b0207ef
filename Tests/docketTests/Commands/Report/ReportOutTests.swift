import Domain
import Testing

@testable import docket

@Suite struct ReportOutTests {
  @Test func `the ending of a file chooses the form, and the file holds what would be shown`()
    throws
  {
    let docket = try Desk.withReport()
    docket("add 'Send the points' -o OCL,AP -d 2016-12-20")
    for (name, format) in [
      ("list.txt", "text"), ("list.json", "json"), ("list.csv", "csv"), ("list.md", "markdown"),
    ] {
      let shown = docket.outcome(words("list --format \(format)")).output
      #expect(docket("list --out \(name)") == "")
      #expect(docket.folder.read(name) == shown, "\(name)")
      #expect(docket("list --format \(format) --out plain --color always") == "")
      #expect(docket.folder.read("plain") == shown, "\(format)")
    }
    #expect(docket("list --out list.html").hasSuffix("[exit 64]"))
    #expect(docket.folder.read("list.html") == nil)
    #expect(docket("status --out -") == docket("status"))
  }

  @Test func `colours are for terminals, and NO_COLOR takes them away`() throws {
    let docket = try Desk.withReport()
    docket.world.isOutputTerminal = true
    #expect(docket("status").contains("\u{1B}[1mCHAIR 4\u{1B}[0m"))
    #expect(!docket("status --color never").contains("\u{1B}"))
    docket.world.environment["NO_COLOR"] = "1"
    #expect(!docket("status").contains("\u{1B}"))
  }

  @Test func `the file is found from a folder below, and without a verb its status is shown`()
    throws
  {
    let docket = try Desk.withReport()
    try docket.folder.write("", to: "drafts/2017/note.txt")
    let status = docket("status")
    docket.world.workingDirectory = docket.folder.path + "/drafts/2017"
    #expect(docket("") == status)
    #expect(docket("-q list actions") == "")
    docket.world.workingDirectory = "/nowhere"
    docket.world.environment["DOCKET_FILE"] = docket.folder.path + "/civ.docket"
    #expect(docket("") == status)
  }

  @Test func `a command is taken back by its id, also by somebody else`() throws {
    let docket = try Desk.withPeople()
    docket("add First -o AP")
    let batch = try docket.json("log A-1 --format json")["batch"]?.string ?? ""
    docket("add Second -o AP")
    #expect(
      docket("undo \(batch.prefix(8)) --as AP").withoutIDs == """
        taken back: OCL adds A-1 "First" to AP
        the other way again: docket undo ID
        command \(batch.prefix(8)) was not yours: it was OCL's, of 2017-05-17
        """)
    #expect(
      docket("undo \(batch) --as AP") == """
        error: that command is taken back already
        hint: docket log
        [exit 1]
        """)
    #expect(docket("list") == "A-2  Second  AP  open")
  }

  @Test func `a dry run of any step shows it and writes nothing`() throws {
    let docket = try Desk.withPeople()
    docket("add First -o AP")
    let before = docket.bytes()
    for line in [
      "add Second", "propose Third", "start A-1", "close A-1 -m done", "edit A-1 --title Other",
      "due A-1 +2w", "assign A-1 MB", "note A-1 hm", "undo", "person add LF 'Lise Fuhr'",
      "coalition add DC-PR", "meeting add Call", "programme add CIV-2017",
      "link A-1 https://example.org", "me AP",
    ] {
      let shown = docket(line + " --dry-run")
      #expect(!shown.contains("[exit"), "\(line): \(shown)")
      #expect(docket.bytes() == before, "\(line)")
    }
    #expect(
      docket("close A-1 -m done --dry-run") == "A-1  First  AP  done\ndry run: nothing was written")
    #expect(docket("me") == "OCL")
  }
}
