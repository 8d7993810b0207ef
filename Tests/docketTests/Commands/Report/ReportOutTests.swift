import Domain
import Foundation
import Testing

@testable import docket

@Suite struct ReportOutTests {
  @Test func `no docket file is replaced by a report, whatever it is called`() throws {
    let desk = try Desk.withPeople()
    desk("add First -o AP -d 2017-06-01")
    let bytes = desk.bytes()
    try desk.write(bytes, to: "whole.txt")
    try FileManager.default.createSymbolicLink(
      atPath: desk.folder.path + "/latest.txt", withDestinationPath: "civ.docket")
    for (file, out) in [
      ("civ.docket", "latest.txt"), ("civ.docket", "whole.txt"), ("whole.txt", "whole.txt"),
    ] {
      #expect(
        desk("-f \(file) status --out \(out)") == """
          error: cannot write \(out): it is a docket file or another database
          hint: --out FILE names another file
          [exit 73]
          """)
    }
    #expect(desk.bytes() == bytes && desk.bytes("whole.txt") == bytes)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a digest that cannot be written is not marked as sent`() throws {
    let desk = try Desk.withPeople()
    desk("add First -o AP -d 2017-06-01")
    let bytes = desk.bytes()
    let text = desk("digest --mark-sent --out /dev/full")
    #expect(text.hasPrefix("error: cannot write /dev/full: "), "\(text)")
    #expect(!text.contains("marked"), "\(text)")
    #expect(desk.bytes() == bytes)
    #expect(desk("digest --mark-sent --out sent.txt").hasPrefix("marked as sent"))
    #expect(String(decoding: desk.bytes("sent.txt"), as: UTF8.self).contains("First"))
    #expect(!desk("digest", on: "2017-05-18").contains("First"))
  }

  @Test func `the hint of a cut list keeps a name in one word`() throws {
    let desk = try Desk.withPeople(now: "2017-05-01")
    for number in 1...12 { desk("add 'Item \(number)' -o VC -d 2017-05-02") }
    #expect(
      desk(["status", "owner:Vint Cerf"], on: "2017-05-17").contains(
        " more: docket list overdue 'owner:Vint Cerf'"))
  }

  @Test func `what was made after the day that is looked at is no conflict`() throws {
    let desk = try Desk.withPeople(now: "2017-05-18")
    desk("programme add CIV-17")
    desk("add Three -o AP -d 2017-04-15 -w DC-New --on 2017-03-01")
    let text = desk("status --as-of 2017-05-10")
    #expect(text.contains("OVERDUE 1") && !text.contains("CONFLICT"), "\(text)")
    #expect(desk("agenda --as-of 2017-05-10").contains("To settle between copies: none"))
  }

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
    docket.environment.isOutputTerminal = true
    #expect(docket("status").contains("\u{1B}[1mCHAIR 4\u{1B}[0m"))
    #expect(!docket("status --color never").contains("\u{1B}"))
    docket.environment.variables["NO_COLOR"] = "1"
    #expect(!docket("status").contains("\u{1B}"))
  }

  @Test func `the file is found from a folder below, and without a verb its status is shown`()
    throws
  {
    let docket = try Desk.withReport()
    try docket.folder.write("", to: "drafts/2017/note.txt")
    let status = docket("status")
    docket.environment.workingDirectory = docket.folder.path + "/drafts/2017"
    #expect(docket("") == status)
    #expect(docket("-q list actions") == "")
    docket.environment.workingDirectory = "/nowhere"
    docket.environment.variables["DOCKET_FILE"] = docket.folder.path + "/civ.docket"
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
