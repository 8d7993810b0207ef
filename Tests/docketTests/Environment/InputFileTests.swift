import Domain
import Foundation
import Reports
import Testing

@testable import docket

@Suite struct InputFileTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test func `a file is read whole, and a hyphen is standard input`() throws {
    let text = String(repeating: "Session Title\tCore Internet Values\n", count: 5000)
    try folder.write(text, to: "report.txt")
    let environment = Environment.test(in: folder.path, input: "typed\n")
    #expect(try InputFile.read("report.txt", in: environment) == Array(text.utf8))
    #expect(try InputFile.read(folder.path + "/report.txt", in: environment) == Array(text.utf8))
    #expect(try InputFile.read("-", in: environment) == Array("typed\n".utf8))
  }

  static let faults: [(name: String, status: docket.ExitStatus, message: String)] = [
    ("none.txt", .noInput, "there is no file none.txt"),
    ("none/report.txt", .noInput, "there is no file none/report.txt"),
    ("a", .inputOutput, "cannot read a: it is a folder"),
  ]

  @Test(arguments: faults)
  func `what cannot be read is told by its name`(
    _ fault: (name: String, status: docket.ExitStatus, message: String)
  ) throws {
    try folder.write("", to: "a/b")
    let failure = #expect(throws: Failure.self) {
      try InputFile.read(fault.name, in: .test(in: folder.path))
    }
    #expect(failure?.status == fault.status)
    #expect(failure?.message == fault.message)
  }
}
