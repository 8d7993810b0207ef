import ArgumentParser
import Domain
import Foundation
import Testing

@testable import docket

@Suite struct ContextFileTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func place(
    _ environment: [String: String] = [:], in below: String = "", file: String? = nil,
    folder other: String? = nil
  ) throws -> FilePlace {
    var options = try GlobalOptions.parse([])
    options.file = file
    let environment = Environment.test(in: other ?? folder.path + below, environment)
    let context = try Context(
      "docket status", options, formats: [.text], console: Console(), in: environment)
    return try context.filePlace()
  }

  @Test func `-f comes before DOCKET_FILE, and that before the folder`() throws {
    try folder.write("", to: "c.docket")
    let environment = ["DOCKET_FILE": "b.docket"]
    #expect(try place(environment, file: "/x/a.docket").path == "/x/a.docket")
    #expect(try place(environment, file: "a.docket").path == folder.path + "/a.docket")
    #expect(try place(environment).name == "b.docket")
    #expect(try place(["DOCKET_FILE": ""]).name == "c.docket")
  }

  @Test func `the nearest folder above that has a file gives it`() throws {
    try folder.write("", to: "civ.docket")
    try folder.write("", to: "a/b/note.txt")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/a/folder.docket", withIntermediateDirectories: true)
    let found = try place(in: "/a/b")
    #expect(found.name == "../../civ.docket")
    #expect(FileManager.default.contents(atPath: found.path) == Data())
  }

  @Test func `slices, backups and hidden files do not count beside a whole file`() throws {
    for name in [
      "civ.docket", "civ.slice.docket", "civ.docket.bak-2017-05-17", ".docket", ".x.docket",
      "civ.docket-journal",
    ] { try folder.write("", to: name) }
    // Neither is a docket file, so that the name alone tells.
    #expect(try place().name == "civ.docket")
  }

  @Test func `a slice alone is the file`() throws {
    try folder.write("", to: "civ.slice.docket")
    #expect(try place().name == "civ.slice.docket")
  }

  @Test func `two files are refused with both`() throws {
    try folder.write("", to: "civ.docket")
    try folder.write("", to: "iot.docket")
    let refusal = #expect(throws: Refusal.self) { try place() }
    #expect(refusal?.message == "this folder has 2 docket files: civ.docket, iot.docket")
    #expect(refusal?.hints == ["docket -f civ.docket …", "docket -f iot.docket …"])
  }

  @Test func `what another program copied does not count beside what it copied`() throws {
    let names = ["civ (conflicted copy).docket", "civ.sync-conflict-20170503-1011-ABC.docket"]
    for name in names { try folder.write("", to: name) }
    #expect(throws: Refusal.self) { try place() }
    try folder.write("", to: "civ.docket")
    #expect(try place().name == "civ.docket")
    #expect(try place().copies == names)
    try folder.write("", to: "a/note.txt")
    #expect(try place(in: "/a").name == "../civ.docket")
    try folder.write("", to: "iot.docket")
    let refusal = #expect(throws: Refusal.self) { try place() }
    #expect(refusal?.message == "this folder has 2 docket files: civ.docket, iot.docket")
  }

  @Test func `a copy of a slice counts only where the slice is not`() throws {
    try folder.write("", to: "civ.slice.iot (conflicted copy).docket")
    #expect(try place().name == "civ.slice.iot (conflicted copy).docket")
    try folder.write("", to: "civ.slice.iot.docket")
    #expect(try place().name == "civ.slice.iot.docket")
  }

  @Test func `a name that speaks of conflict is no copy by that`() throws {
    try folder.write("", to: "conflict-zones.docket")
    try folder.write("", to: "conflict-zones-2.docket")
    let refusal = #expect(throws: Refusal.self) { try place() }
    #expect(
      refusal?.message
        == "this folder has 2 docket files: conflict-zones-2.docket, conflict-zones.docket")
  }

  @Test func `commands use the file, and name the copy until it is merged`() throws {
    let desk = try Desk.withCopy()
    desk.there("add There")
    let copy = "civ (conflicted copy).docket"
    try desk.write(desk.bytes("there/civ.docket"), to: copy)
    let told =
      "beside it lies \(copy), which another program made: docket -f civ.docket merge '\(copy)'"
    #expect(desk("list There").hasPrefix("\(told)\nnothing matches"))
    #expect(desk("-q close A-1 -m sent") == "")
    #expect(desk("show A-1").hasSuffix("\n\(told)"))
    #expect(!desk("merge '\(copy)'").contains("beside it lies"))
    #expect(desk("list There").hasPrefix("A-2"))
    #expect(!desk("list There").contains("beside it lies"))
    try desk.write([1, 2, 3], to: copy)
    #expect(
      desk("list There").hasSuffix(
        "\nbeside it lies \(copy), which another program made, and which cannot be read"))
  }

  @Test func `without any file the way on is docket init`() throws {
    let failure = #expect(throws: Failure.self) {
      let context = try Context(
        "docket status", GlobalOptions.parse([]), formats: [.text], console: Console(),
        in: .test(in: "/nowhere"))
      return try context.filePlace()
    }
    #expect(failure?.status == .noInput)
    #expect(failure?.hints.first == "docket init")
  }

  @Test func `an empty name is a usage fault`() {
    #expect(throws: UsageFault.self) { try place(file: "") }
  }
}
