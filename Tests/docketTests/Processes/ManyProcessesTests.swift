import Domain
import Foundation
import TestSupport
import Testing

@testable import Storage
@testable import docket

/// Many processes on one file.
@Suite(.serialized, .enabled(if: Binary.isThere)) struct ManyProcessesTests {
  let folder: FastFolder
  let path: String

  init() throws {
    folder = try FastFolder()
    path = folder.file("civ.docket")
    _ = try Binary.run(["init", "DC-CIV"], in: folder.path)
  }

  private var titles: [String] {
    get throws {
      try Repository.open(at: path).read { snapshot in
        try snapshot.items(Filter(), on: .last).map(\.title)
      }
    }
  }

  @Test func `twenty processes add items at once, and none is lost or doubled`() async throws {
    let commands = Rounds.count(all: 50, few: 3, "DOCKET_ADDS")
    let folder = folder.path
    let given = try await withThrowingTaskGroup(of: [String].self) { group in
      for process in 0..<20 {
        group.addTask {
          let script = """
            for i in $(seq \(commands)); do "$0" -q add "item \(process) $i" || exit 9; done
            """
          let found = try Binary.run([], in: folder, wrapper: ["/bin/sh", "-c", script])
          #expect(found.status == 0, "\(found.errors)")
          return found.output.split(separator: "\n").map(String.init)
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(given.count == 20 * commands)
    #expect(Set(given).count == given.count)
    let expected = (0..<20).flatMap { process in
      (1...commands).map { "item \(process) \($0)" }
    }
    #expect(try titles.sorted() == expected.sorted())
    try Binary.expectSound(path)
  }

  @Test func `two that make one file at once end with one file`() throws {
    for round in 0..<10 {
      let name = "\(round).docket"
      let runs = try (0..<3).map { _ in
        try Binary.start(["-f", name, "init", "DC-CIV"], in: folder.path)
      }
      let found = runs.map { $0.wait() }
      #expect(found.count { $0.status == 0 } == 1, "\(found)")
      #expect(found.count { $0.status == 73 } == 2, "\(found)")
      try Binary.expectSound(folder.file(name))
    }
  }

  @Test func `readers beside writers see whole commands, and nobody is turned away`() throws {
    let script =
      #"for i in $(seq 15); do "$0" -q add "a$i" -d 2017-06-01 -o 'Ana Prado' || exit 9; done"#
    let writers = try (0..<3).map { _ in
      try Binary.start([], in: folder.path, wrapper: ["/bin/sh", "-c", script])
    }
    var reads = 0
    while writers.contains(where: \.process.isRunning) {
      let found = try Binary.run(["list", "--format", "json"], in: folder.path)
      #expect(found.status == 0, "\(found.errors)")
      #expect(!found.output.contains(#""due": null"#))
      reads += 1
    }
    for writer in writers { #expect(writer.wait().status == 0) }
    #expect(reads > 0)
    #expect(try titles.count == 45)
  }

  @Test func `backups made while others write are sound`() throws {
    let script = #"for i in $(seq 30); do "$0" -q add "a$i" || exit 9; done"#
    let writer = try Binary.start([], in: folder.path, wrapper: ["/bin/sh", "-c", script])
    var copies = 0
    while writer.process.isRunning {
      let found = try Binary.run(["backup", "--out", "copy\(copies)"], in: folder.path)
      #expect(found.status == 0, "\(found.errors)")
      try Binary.expectSound(folder.file("copy\(copies)"))
      copies += 1
    }
    #expect(writer.wait().status == 0)
    #expect(copies > 0)
    _ = try Binary.run(["-q", "merge", "copy0"], in: folder.path)
    #expect(try titles.count == 30)
  }

  @Test func `copies that merge each other at once end equal`() throws {
    let copy = folder.file("copy.docket")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    for name in ["civ.docket", "copy.docket"] {
      for number in 0..<3 {
        _ = try Binary.run(["-f", name, "-q", "add", "\(name) \(number)"], in: folder.path)
      }
    }
    let runs = try (0..<6).map { number in
      let names = number % 2 == 0 ? ["civ.docket", "copy.docket"] : ["copy.docket", "civ.docket"]
      return try Binary.start(["-f", names[0], "-q", "merge", names[1]], in: folder.path)
    }
    for run in runs {
      let found = run.wait()
      #expect(found.status == 0, "\(found.errors)")
    }
    let prints = try [path, copy].map { try Repository.open(at: $0).read { try $0.fingerprint() } }
    #expect(prints[0] == prints[1])
    #expect(try titles.count == 6)
  }

  @Test func `who waits too long is told so, and nothing is written`() throws {
    let repository = try Repository.open(at: path)
    let before = FileManager.default.contents(atPath: path)
    // A transaction that lasts until the closure ends, and keeps nothing.
    let author = Author(now: 0, actor: .name("somebody"), isDryRun: true)
    try repository.write(as: author) { _ in
      let start = ContinuousClock.now
      let found = try Binary.run(["add", "x"], in: folder.path, ["DOCKET_PATIENCE": "1"])
      #expect(found.status == 75)
      #expect(
        found.errors == """
          error: civ.docket is being written by another program
          hint: nothing was written; try again in a moment

          """)
      #expect(ContinuousClock.now - start < .seconds(30))
      #expect(try Binary.run(["list"], in: folder.path, ["DOCKET_PATIENCE": "0"]).status == 0)
    }
    #expect(FileManager.default.contents(atPath: path) == before)
    let wrong = try Binary.run(["add", "x"], in: folder.path, ["DOCKET_PATIENCE": "soon"])
    #expect(wrong.status == 64)
  }
}
