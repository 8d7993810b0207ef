import Domain
import Foundation
import GRDB
import Testing

@testable import docket

/// Cutting slices and backups, and what they never replace.
@Suite struct SharingShareTests {
  @Test func `a slice says where it lies and how it comes back`() throws {
    let desk = try Desk.withCopy()
    #expect(
      desk("share --with DC-IoT") == """
        civ.slice.iot.docket
             a slice for DC-IoT with 7 changes; when it comes back:
             docket merge civ.slice.iot.docket
        """)
    #expect(desk("share --with dc-iot --out 'for IoT.docket' -q") == "for IoT.docket")
    #expect(
      desk("-f civ.docket share --with DC-IoT --out 'for IoT.docket'").hasSuffix(
        "\n     docket -f civ.docket merge 'for IoT.docket'"))
    #expect(
      desk("share --with DC-IoT --out other.docket --dry-run")
        == "dry run: other.docket would be made")
    #expect(
      desk.folder.names == ["civ.docket", "civ.slice.iot.docket", "for IoT.docket", "there"])
  }

  @Test func `a pipe is no docket file, and nothing waits for it`() throws {
    let desk = try Desk.withCopy()
    #expect(mkfifo(desk.folder.path + "/pipe.docket", 0o600) == 0)
    for line in ["merge pipe.docket", "diff pipe.docket", "-f pipe.docket status"] {
      #expect(
        desk(line).hasPrefix("error: pipe.docket is a pipe or a device, and a docket is a file\n"),
        "\(line)")
    }
    #expect(
      desk("share --with DC-IoT --out pipe.docket").hasPrefix(
        "error: pipe.docket is there already, and no slice\n"))
    #expect(desk("status").hasPrefix("DC-CIV"))
    #expect(
      desk("merge /dev/null").hasPrefix("error: /dev/null is a pipe or a device"))
  }

  @Test(arguments: ["share --with DC-IoT", "backup"])
  func `no docket file goes to standard output`(_ line: String) throws {
    let desk = try Desk.withCopy()
    let names = desk.folder.names
    #expect(
      desk("\(line) --out -") == """
        error: a docket file cannot be written to standard output
        hint: --out FILE.docket
        [exit 64]
        """)
    #expect(desk("\(line) --out nowhere/").hasPrefix("error: cannot make "))
    #expect(desk.folder.names == names)
  }

  @Test func `only what a slice may replace is replaced`() throws {
    let desk = try Desk.withCopy()
    try desk.folder.write("Dear all\n", to: "letter.txt")
    let none = "hint: --out FILE names another file\n[exit 73]"
    for name in ["civ.docket", "there/civ.docket", "letter.txt", "there"] {
      let before = desk.bytes(name)
      #expect(
        desk("share --with DC-IoT --out \(name)")
          == "error: \(name) is there already, and no slice\n\(none)")
      #expect(desk.bytes(name) == before)
    }
    desk("share --with DC-IoT")
    desk("-f civ.slice.iot.docket note CIV:A-1 hello", as: "MB")
    let edited = desk.bytes("civ.slice.iot.docket")
    #expect(
      desk("share --with DC-IoT") == """
        error: civ.slice.iot.docket is there already, with 1 change that this file has not
        hint: docket merge civ.slice.iot.docket
        \(none)
        """)
    #expect(desk.bytes("civ.slice.iot.docket") == edited)
    desk("merge civ.slice.iot.docket")
    #expect(desk("share --with DC-IoT").hasPrefix("civ.slice.iot.docket\n"))
    #expect(
      desk("share --with DC-IoT --out none/x.docket") == """
        error: cannot make none/x.docket: there is no folder none
        hint: mkdir -p none
        [exit 73]
        """)
    #expect(desk(["share", "--with", "DC-IoT", "--out", ""]).hasSuffix("[exit 64]"))
    #expect(desk("share --with DC-Nowhere").hasSuffix("[exit 1]"))
  }

  @Test func `an older slice to which somebody writes is not replaced`() throws {
    let desk = try Desk.withCopy()
    desk("share --with DC-IoT")
    let before = desk.bytes("civ.slice.iot.docket")
    desk.environment.variables["DOCKET_PATIENCE"] = "0"
    let path = desk.folder.path + "/civ.slice.iot.docket"
    let writer = try DatabaseQueue(path: path)
    try writer.inTransaction(.immediate) { _ in
      #expect(
        desk("share --with DC-IoT") == """
          error: civ.slice.iot.docket is being written by another program
          hint: nothing was written; try again in a moment
          [exit 75]
          """)
      return .rollback
    }
    #expect(desk.bytes("civ.slice.iot.docket") == before)
    #expect(desk.folder.names == ["civ.docket", "civ.slice.iot.docket", "there"])
    #expect(desk("share --with DC-IoT").hasPrefix("civ.slice.iot.docket\n"))
  }

  @Test func `a newcomer opens a slice, and finds what it is called there`() throws {
    let desk = try Desk.withCopy()
    desk("share --with DC-IoT", on: "2017-05-02")
    func slice(_ line: String) -> String {
      desk("-f civ.slice.iot.docket " + line, on: "2017-05-09", as: "MB")
    }
    #expect(
      slice("status") == """
        DC-IoT, Tue 9 May 2017                          civ.slice.iot.docket, you are MB
          a slice of the file of DC-CIV for DC-IoT, cut 2 May: edit it here, then send
          this file back
        UNANSWERED 2
          CIV:P-1  DC-IoT asked 1 May, neither accepted nor declined
          CIV:A-1  DC-IoT asked 1 May, neither accepted nor declined
        proposals 1 discussion
        actions   1 open                  each: docket -f civ.slice.iot.docket list WORD
        """)
    #expect(
      slice("show P-1") == """
        error: there is no P-1 of this file's own: did you mean CIV:P-1?
        hint: docket -f civ.slice.iot.docket show CIV:P-1
        [exit 1]
        """)
    #expect(
      slice("close A-1 -m x") == """
        error: there is no A-1 of this file's own: did you mean CIV:A-1?
        hint: docket -f civ.slice.iot.docket show CIV:A-1
        [exit 1]
        """)
    #expect(slice("accept civ:p1 --by DC-IoT") == "DC-IoT accepts CIV:P-1")
    #expect(slice("note CIV:P-1 hello") == "note on CIV:P-1: hello")
    #expect(slice("-q add Mine -w DC-CIV") == "A-1")
    #expect(
      slice("close CIV:A-1 -m sent").hasSuffix("done"))
    #expect(slice("show A-1").hasPrefix("A-1  Mine"))
    #expect(slice("doctor").hasPrefix("civ.slice.iot.docket is sound"))
    // Back to whoever cut it, from the side of the slice too.
    #expect(slice("share --with DC-CIV --out back.docket -q") == "back.docket")
    let receipt = desk("merge back.docket")
    #expect(receipt.contains("\n  A-1      closes it: sent (MB, 9 May)\n"))
    #expect(receipt.hasSuffix("\nsend back: docket share --with DC-IoT"))
    #expect(desk("show IoT:A-1").hasPrefix("IoT:A-1  Mine"))
  }

  @Test func `who or what stayed behind is told as not in this file`() throws {
    let desk = try Desk.withPeople()
    for line in [
      "add Write -o AP", "add Print", "add Send -o OCL -w DC-IoT --depends-on A-1 -p P-1",
    ] {
      if line.contains("P-1") {
        desk("propose Freedom")
        desk("discuss P-1 --shepherd AP")
      }
      desk(line)
    }
    desk("share --with DC-IoT")
    func slice(_ line: String) -> String { desk("-f civ.slice.iot.docket " + line) }
    let gone = "somebody not in this file"
    #expect(slice("show CIV:A-1").contains("\nowner \(gone)"))
    #expect(!slice("show CIV:A-1").contains("assign"))
    #expect(slice("show CIV:P-1").contains("\nshepherd \(gone)\n"))
    for report in ["agenda", "digest", "list", "status"] {
      let text = slice(report)
      #expect(text.contains("  somebody") || text.contains(gone), "\(report)")
      #expect(!text.contains("no owner"), "\(report)")
      #expect(!text.contains("no shepherd"), "\(report)")
      #expect(!text.contains("nobody"), "\(report)")
    }
    #expect(
      slice("show CIV:A-2") == """
        error: CIV:A-2 is not in this file, which is a slice: the file of DC-CIV may have it
        hint: docket -f civ.slice.iot.docket list actions
        [exit 1]
        """)
    #expect(
      slice("assign CIV:A-1 OCL").hasSuffix(
        "\nCIV:A-1 was owned by \(gone), who no longer does"))
    #expect(!slice("assign CIV:A-1 OCL,MB").contains(gone))
  }
}
