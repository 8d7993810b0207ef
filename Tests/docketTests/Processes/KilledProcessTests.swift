import Domain
import Foundation
import TestSupport
import Testing

@testable import Storage
@testable import docket

/// Processes that die, and disks that are full. Nothing acknowledged is lost.
@Suite(.serialized, .enabled(if: Binary.isThere)) struct KilledProcessTests {
  let folder: FastFolder
  let path: String

  init() throws {
    folder = try FastFolder()
    path = folder.file("civ.docket")
    _ = try Binary.run(["init", "DC-CIV"], in: folder.path)
  }

  private var references: Set<String> {
    get throws {
      try Repository.open(at: path).read { snapshot in
        Set(try snapshot.items(Filter(), on: .last).map(\.reference))
      }
    }
  }

  @Test func `what was acknowledged before kill -9 is there, and the file is sound`() throws {
    var acknowledged: Set<String> = []
    // As slow as the machine is now: about one in three processes should live to the end.
    let start = ContinuousClock.now
    _ = try Binary.run(["-q", "add", "first"], in: folder.path)
    let usual = UInt32((ContinuousClock.now - start) / .microseconds(1))
    for round in 0..<Rounds.count(all: 200, few: 20, "DOCKET_KILLS") {
      let line = ["-q", "add", "item \(round)", "-o", "Ana Prado,Ben Root", "--tag", "x"]
      let run = try Binary.start(line, in: folder.path)
      usleep(UInt32.random(in: 0...usual + usual / 2))
      if run.process.isRunning, run.process.processIdentifier > 1 {
        kill(run.process.processIdentifier, SIGKILL)
      }
      let lines = run.wait().output.split(separator: "\n").map(String.init)
      acknowledged.formUnion(lines)
      if round % 15 == 14 { try Binary.expectSound(path, "round \(round)") }
    }
    try Binary.expectSound(path)
    #expect(!acknowledged.isEmpty)
    #expect(try references.isSuperset(of: acknowledged))
  }

  @Test func `a limit on the size of files is told, and nothing is lost`() throws {
    _ = try Binary.run(["-q", "add", "one"], in: folder.path)
    let size = try #require(FileManager.default.contents(atPath: path)).count
    // In blocks of 512 bytes (POSIX.1-2017, ulimit).
    let script = #"ulimit -f \#(size / 512); exec "$0" "$@""#
    let text = String(repeating: "words ", count: 20_000)
    let found = try Binary.run(
      ["add", "two", "--text", text], in: folder.path, wrapper: ["/bin/sh", "-c", script])
    #expect(found.status == 74, "\(found)")
    #expect(found.output.isEmpty)
    #expect(found.errors.contains("nothing was written"))
    try Binary.expectSound(path)
    #expect(try references == ["A-1"])
  }

  @Test(.enabled(if: geteuid() == 0, "only root mounts"))
  func `a full disk is told, and nothing is lost`() throws {
    let disk = folder.file("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    guard mount("tmpfs", disk, "tmpfs", 0, "size=600k") == 0 else { return }
    defer { umount2(disk, Int32(MNT_DETACH)) }
    try FileManager.default.copyItem(atPath: path, toPath: disk + "/civ.docket")
    var given: [String] = []
    var last = (status: Int32(0), output: "", errors: "")
    while last.status == 0, given.count < 200 {
      let text = String(repeating: "words ", count: 2_000)
      last = try Binary.run(["-q", "add", "x", "--text", text], in: disk)
      if last.status == 0 { given.append(String(last.output.dropLast())) }
    }
    #expect(last.status == 74)
    #expect(
      last.errors == """
        error: cannot write civ.docket: the disk is full
        hint: nothing was written; make room on the disk, then try again

        """)
    for verb in [["backup"], ["share", "--with", "DC-CIV"], ["-f", "new.docket", "init"]] {
      let found = try Binary.run(verb, in: disk)
      #expect(found.status == 74 || found.status == 73, "\(found)")
      #expect(found.output.isEmpty)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == ["civ.docket"])
    let copy = folder.file("copy.docket")
    try FileManager.default.copyItem(atPath: disk + "/civ.docket", toPath: copy)
    try Binary.expectSound(copy)
    let known = try Repository.open(at: copy).read { try $0.items(Filter(), on: .last) }
    #expect(Set(known.map(\.reference)) == Set(given))
  }
}
