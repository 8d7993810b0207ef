import Foundation
import Testing

@testable import docket

/// A file that cannot be used is told apart by its words and exit status, and left as it was.
@Suite struct BadFileTests {
  let docket: Desk

  init() throws { docket = try Desk.withPeople() }

  /// Reads and writes with a file; both must say the same, and leave it alone.
  private func refusal(of name: String) -> String {
    let before = docket.bytes(name)
    let reading = docket("-f \(name) status")
    #expect(docket("-f \(name) add X") == reading)
    #expect(docket.bytes(name) == before)
    return reading
  }

  @Test func `a file that is no docket`() throws {
    try docket.folder.write("Dear all\n", to: "letter.txt")
    #expect(
      refusal(of: "letter.txt") == """
        error: letter.txt is not a docket file
        hint: to read a report into a docket: docket import letter.txt
        [exit 65]
        """)
  }

  @Test func `another program's database`() throws {
    var bytes = docket.bytes()
    bytes.replaceSubrange(68..<72, with: [0, 0, 0, 1])
    try docket.write(bytes, to: "other.db")
    #expect(
      refusal(of: "other.db") == """
        error: other.db is not a docket file
        hint: it is some other program's database: name a docket file with -f
        [exit 65]
        """)
  }

  @Test func `an empty file`() throws {
    try docket.write([], to: "empty.docket")
    #expect(
      refusal(of: "empty.docket") == """
        error: empty.docket is empty: not even a new docket file
        hint: copy it again from where it came from, or make one: docket -f NEW init
        [exit 65]
        """)
  }

  @Test func `a truncated file`() throws {
    let bytes = docket.bytes()
    try docket.write(bytes.prefix(8192), to: "half.docket")
    #expect(
      refusal(of: "half.docket") == """
        error: half.docket is truncated: 8192 bytes of \(bytes.count) are there
        hint: continue from a backup or another copy, or see what can be repaired:
        hint: docket -f half.docket doctor
        [exit 65]
        """)
  }

  @Test func `a file of a newer docket`() throws {
    var bytes = docket.bytes()
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try docket.write(bytes, to: "newer.docket")
    #expect(
      refusal(of: "newer.docket") == """
        error: newer.docket was written by a newer docket (file version 99)
        hint: use that docket: this one knows versions up to 1
        [exit 65]
        """)
  }

  @Test func `a file that is not there`() {
    #expect(
      refusal(of: "nothing.docket") == """
        error: there is no file nothing.docket
        hint: docket -f nothing.docket init
        hint: name another file with -f
        [exit 66]
        """)
    #expect(!docket.folder.names.contains("nothing.docket"))
  }

  @Test func `a folder that is not there`() {
    #expect(
      docket("-f none/civ.docket init DC-CIV") == """
        error: cannot make none/civ.docket: there is no folder none
        hint: mkdir -p none
        [exit 73]
        """)
  }

  @Test func `a folder in place of a file`() throws {
    try docket.folder.write("", to: "plans/a")
    #expect(
      refusal(of: "plans") == """
        error: plans is a folder
        hint: name a docket file inside it with -f
        [exit 74]
        """)
    #expect(
      docket("-f plans init") == """
        error: plans is a folder
        hint: name a new file in it with -f
        [exit 74]
        """)
  }

  @Test func `no file, and two files`() throws {
    try docket.write(docket.bytes(), to: "iot.docket")
    #expect(
      docket("status") == """
        error: this folder has 2 docket files: civ.docket, iot.docket
        hint: docket -f civ.docket …
        hint: docket -f iot.docket …
        [exit 1]
        """)
    docket.environment.variables["DOCKET_FILE"] = "iot.docket"
    #expect(docket("-q add X") == "A-1")
    let empty = try Desk()
    empty.environment.workingDirectory = "/nowhere"
    #expect(
      empty("") == """
        error: there is no docket file in this folder or above it
        hint: docket init
        hint: docket -f FILE …
        [exit 66]
        """)
  }
}
