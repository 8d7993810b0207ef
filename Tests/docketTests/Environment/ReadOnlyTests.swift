import Foundation
import Testing

@testable import docket

/// A file that its user may only read, by the real binary: root writes through modes, and becomes
/// an ordinary user first.
@Suite(.enabled(if: OrdinaryUser.canRun)) struct ReadOnlyTests {
  let docket: Desk

  init() throws {
    docket = try Desk.withPeople()
    let manager = FileManager.default
    try manager.copyItem(atPath: OrdinaryUser.binary, toPath: docket.folder.path + "/docket")
    chmod(docket.folder.path + "/civ.docket", 0o444)
    chmod(docket.folder.path, 0o555)
  }

  private func run(_ line: String) throws -> String {
    defer { chmod(docket.folder.path, 0o755) }
    let process = Process()
    let command = [docket.folder.path + "/docket"] + words(line)
    let drop = ["--reuid=65534", "--regid=65534", "--clear-groups"]
    let all = geteuid() == 0 ? [OrdinaryUser.setpriv ?? ""] + drop + command : command
    process.executableURL = URL(fileURLWithPath: all[0])
    process.arguments = Array(all.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: docket.folder.path)
    process.environment = ["DOCKET_USER": "OCL", "DOCKET_NOW": "2017-05-17"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let status = process.terminationStatus
    return text + (status == 0 ? "" : "[exit \(status)]")
  }

  @Test func `a command that writes is refused`() throws {
    let before = docket.bytes()
    #expect(
      try run("add 'Send the points'") == """
        error: civ.docket is read-only
        hint: nothing was written; make it writable, or copy it to a folder of your own
        [exit 77]
        """)
    #expect(docket.bytes() == before)
  }

  @Test func `a dry run on a file that is read-only works, and writes nothing`() throws {
    let before = docket.bytes()
    let other = try Desk.withPeople()
    other("add There")
    chmod(docket.folder.path, 0o755)
    try docket.write(other.bytes(), to: "there")
    chmod(docket.folder.path, 0o555)
    let said = try run("-f civ.docket merge --dry-run there")
    #expect(said.contains("would take in 1 change, has 7\n"))
    #expect(said.contains("dry run: nothing was written"))
    #expect(docket.bytes() == before)
  }

  @Test func `a folder that takes no journal is named, not the file that could be written`() throws
  {
    chmod(docket.folder.path + "/civ.docket", 0o666)
    #expect(
      try run("add 'Send the points'") == """
        error: cannot write civ.docket: its folder . is read-only
        hint: nothing was written; make the folder writable, or copy the file to one of your own
        [exit 77]
        """)
  }

  @Test func `in a folder that takes no new file, copies are refused by their names`() throws {
    for (line, name) in [
      ("backup", "civ.docket.bak-2017-05-17"),
      ("merge civ.docket --backup", "civ.docket.bak-2017-05-17"),
      ("share --with DC-IoT", "civ.slice.iot.docket"),
    ] {
      #expect(
        try run(line) == """
          error: cannot make \(name)
          hint: see that you may write in its folder
          [exit 73]
          """)
    }
  }

  @Test func `a command that reads works`() throws {
    #expect(
      try run("status") == """
        DC-CIV, Wed 17 May 2017                                  civ.docket, you are OCL
        Nothing waits for anybody.

        """)
  }

  @Test func `a file that may not even be read is told so`() throws {
    chmod(docket.folder.path + "/civ.docket", 0o000)
    #expect(
      try run("status") == """
        error: you may not read civ.docket
        hint: ask its owner, or copy it as its owner
        [exit 77]
        """)
  }

  @Test func `a folder in which no file can be made is told so`() throws {
    #expect(
      try run("-f new.docket init") == """
        error: cannot make new.docket
        hint: see that you may write in its folder
        [exit 73]
        """)
  }
}

/// How the real binary is run without the rights of root.
private enum OrdinaryUser {
  static let setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  /// The binary lies beside the bundle of the tests.
  static let binary =
    URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().path + "/docket"
  static let canRun =
    FileManager.default.isExecutableFile(atPath: binary) && (geteuid() != 0 || setpriv != nil)
}
