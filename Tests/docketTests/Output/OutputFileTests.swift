import Foundation
import Testing

@testable import docket

@Suite struct OutputFileTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func status(_ out: String) -> String {
    var environment = Environment.test(in: folder.path)
    environment.isOutputTerminal = true
    return run(["-q", "--out", out, "status"], in: environment)
  }

  @Test func `the result goes to the file and nowhere else`() throws {
    try folder.write("old", to: "status.txt")
    #expect(status("status.txt") == "")
    #expect(folder.read("status.txt") == "status of 2017-05-17, no file\n")
    #expect(folder.names == ["status.txt"])
  }

  @Test func `a new file gets the usual mode, and an old one keeps its own`() throws {
    #expect(status("new.txt") == "")
    try folder.write("", to: "old.txt")
    chmod(folder.path + "/old.txt", 0o600)
    #expect(status("old.txt") == "")
    func mode(_ name: String) -> Int? {
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)
      return attributes?[.posixPermissions] as? Int
    }
    #expect(FileManager.default.createFile(atPath: folder.path + "/usual.txt", contents: nil))
    #expect(mode("new.txt") == mode("usual.txt"))
    #expect(mode("old.txt") == 0o600)
  }

  @Test func `a link stays a link`() throws {
    try folder.write("old", to: "a/real.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.txt", withDestinationPath: "a/real.txt")
    #expect(status("link.txt") == "")
    #expect(folder.read("a/real.txt") == "status of 2017-05-17, no file\n")
  }

  @Test func `a folder that is missing is told before anything is done`() {
    #expect(
      status("none/status.txt") == """
        error: cannot make none/status.txt: there is no folder none
        hint: mkdir -p none
        [exit 73]

        """)
  }

  @Test func `a folder cannot be written`() throws {
    try folder.write("", to: "a/b")
    #expect(
      status("a") == """
        error: cannot write a: it is a folder
        hint: name a file in it: --out a/report.txt
        [exit 74]

        """)
  }

  @Test func `a report never takes the place of a docket file`() throws {
    try folder.write("precious", to: "civ.docket")
    #expect(status("civ.docket").hasSuffix("[exit 64]\n"))
    #expect(folder.read("civ.docket") == "precious")
  }

  @Test func `a failing command leaves the file as it was`() throws {
    try folder.write("old", to: "status.txt")
    let transcript = run("fail refusal --out status.txt", in: .test(in: folder.path))
    #expect(transcript.hasSuffix("[exit 1]\n"))
    #expect(folder.read("status.txt") == "old")
    #expect(folder.names == ["status.txt"])
  }

  static let endings: [(name: String, format: OutputFormat?)] = [
    ("a.json", .json), ("a.CSV", .csv), ("a.md", .markdown), ("b/a.html", .html), ("a.eml", .eml),
    ("a.txt", .text),
    ("a.json/b", nil), ("a", nil), ("a.pdf", nil),
  ]

  @Test(arguments: endings)
  func `the ending of a file says its form`(_ line: (name: String, format: OutputFormat?)) {
    #expect(OutputFormat(ending: line.name) == line.format)
  }

  @Test func `a form that the verb has not is refused for the file too`() {
    #expect(status("status.csv").hasSuffix("[exit 64]\n"))
  }
}
