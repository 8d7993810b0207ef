import Domain
import Foundation
import Testing

@testable import docket

@Suite struct FileDoctorTests {
  @Test func `a sound file is told as such, and nothing is written`() throws {
    let docket = try Desk.withPeople()
    let before = docket.bytes()
    let lines = docket("doctor").split(separator: "\n")
    #expect(lines.first == "civ.docket is sound: 7 changes")
    #expect(lines.last?.hasPrefix("fingerprint ") == true)
    #expect(docket("doctor --repair --dry-run").hasPrefix("civ.docket is sound"))
    #expect(docket("doctor --repair").hasPrefix("civ.docket is sound"))
    let json = try docket.json("doctor --format json")
    #expect(
      json.keys == ["file", "sound", "changes", "fingerprint", "findings", "surroundings"])
    #expect(json["sound"] == true)
    #expect(docket.bytes() == before)
  }

  /// The desk's file with the first of these texts replaced wherever it stands behind the third.
  private func damage(
    _ desk: Desk, _ old: String, _ new: String, behind: String? = nil, in name: String
  ) throws {
    var bytes = desk.bytes()
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    var hits = 0
    for start in bytes.indices.dropLast(old.count) where bytes[start...].starts(with: old) {
      let isJSON = bytes[..<start].suffix(9).elementsEqual(Array(#""title":""#.utf8))
      guard behind == nil || isJSON == (behind == "title") else { continue }
      bytes.replaceSubrange(start..<start + old.count, with: new)
      hits += 1
    }
    try #require(hits > 0)
    try desk.write(bytes, to: name)
  }

  @Test func `an altered change is named, and a copy mends it`() throws {
    let docket = try Desk.withCopy()
    try damage(docket, "Draft a definition", "Graft a definition", behind: "title", in: "bad")
    let bad = docket.bytes("bad")
    let found = docket("-f bad doctor")
    #expect(
      found.replacing(#/[0-9a-f]{64}/#, with: "NAME") == """
        change NAME does not match its bytes
        error: bad is not in order
        hint: what a sound copy of it has can be fetched:
        hint: docket -f bad doctor --repair --from COPY
        [exit 65]
        """)
    #expect(docket("-f bad doctor --repair") == found)
    #expect(
      docket("-f bad doctor --repair --from bad") == """
        error: bad is this very file
        hint: name another copy of it
        [exit 65]
        """)
    #expect(docket("-f bad doctor --repair --from nothing").hasSuffix("[exit 66]"))
    #expect(docket("-f bad doctor --from there/civ.docket").hasSuffix("[exit 64]"))
    #expect(docket("-f bad show A-1").contains("\nhint: docket -f bad doctor\n"))
    #expect(docket.bytes("bad") == bad)
    let dry = docket("-f bad doctor --repair --from there/civ.docket --dry-run")
    #expect(dry.contains("does not match its bytes"))
    #expect(docket.bytes("bad") == bad)
    let mended = docket("-f bad doctor --repair --from there/civ.docket", on: "2017-05-17")
    let changes = try docket.json("doctor --format json")["changes"]?.integer ?? 0
    #expect(
      mended == """
        bad is sound: \(changes) changes
        \(docket("doctor").split(separator: "\n")[1])
        \(changes - 1) changes were sound, 1 came from there/civ.docket
        the damaged file is kept as bad.damaged-2017-05-17
        """)
    #expect(docket.bytes("bad.damaged-2017-05-17") == bad)
    #expect(docket("-f bad list") == docket("list"))
    #expect(docket.folder.names == ["bad", "bad.damaged-2017-05-17", "civ.docket", "there"])
  }

  @Test func `what no copy has is said, and kept in the damaged file`() throws {
    let docket = try Desk.withCopy()
    docket("add 'Only here'")
    try damage(docket, "Only here", "0nly here", behind: "title", in: "bad")
    let mended = docket("-f bad doctor --repair --from there/civ.docket")
    #expect(mended.contains("\n1 that are damaged here are not in there/civ.docket either\n"))
    #expect(docket("-f bad list") == docket.there("list"))
  }

  @Test func `tables that are no replay of the log are computed again`() throws {
    let docket = try Desk.withCopy()
    try damage(docket, "Draft a definition", "Graft a definition", behind: "table", in: "bad")
    let bad = docket.bytes("bad")
    #expect(docket("-f bad list").contains("Graft"))
    #expect(
      docket("-f bad doctor").hasSuffix(
        """
        error: bad is not in order
        hint: docket -f bad doctor --repair
        [exit 65]
        """))
    let json = docket.outcome(words("-f bad doctor --format json"))
    #expect(try JSONReader.read(json.output)["sound"] == false)
    #expect(docket("-f bad doctor --repair --dry-run").hasSuffix("[exit 65]"))
    #expect(docket.bytes("bad") == bad)
    let repaired = docket("-f bad doctor --repair")
    #expect(repaired.hasPrefix("bad is sound: "))
    #expect(repaired.contains("\nrepaired: table action differs from a replay of the log: "))
    #expect(docket("-f bad list") == docket("list"))
  }

  @Test func `a file that was cut is mended from a copy, its coalition too`() throws {
    let docket = try Desk.withCopy()
    try docket.write(docket.bytes().prefix(60_000), to: "bad")
    let hint = docket("-f bad status").split(separator: "\n").first { $0.contains("COPY") }
    #expect(hint == "hint: docket -f bad doctor --repair --from COPY")
    #expect(
      docket("-f bad doctor --repair --from there/civ.docket").contains("bad is sound: "))
    #expect(docket("-f bad list") == docket("list"))
  }

  @Test func `copies that another program left are named with the merge that joins them`() throws {
    let docket = try Desk.withCopy()
    docket.there("add There")
    let names = ["civ (conflicted copy).docket", "civ.sync-conflict-20170503-1011-ABC.docket"]
    for name in names { try docket.write(docket.bytes("there/civ.docket"), to: name) }
    try docket.write([1, 2, 3], to: "civ (conflicted copy 2).docket")
    let told = docket("-f civ.docket doctor")
    #expect(
      told.hasSuffix(
        """
        beside it lies civ (conflicted copy 2).docket, which another program made, and which \
        cannot be read
        beside it lies \(names[0]), which another program made: \
        docket -f civ.docket merge '\(names[0])'
        beside it lies \(names[1]), which another program made: \
        docket -f civ.docket merge \(names[1])
        """))
    let json = try docket.json("-f civ.docket doctor --format json")
    #expect(json["surroundings"]?.array?.count == 3)
    // As the hint is written.
    #expect(docket("-f civ.docket merge '\(names[0])'").contains("took in 1 change"))
    #expect(
      docket("-f civ.docket doctor").hasSuffix(
        "\nbeside it lies \(names[1]), which another program made; all that it holds is here"))
  }

  @Test func `a folder that other programs synchronise is named`() throws {
    let docket = try Desk.withPeople()
    let folder = docket.folder.path + "/Dropbox"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try docket.write(docket.bytes(), to: "Dropbox/civ.docket")
    #expect(
      docket("-f Dropbox/civ.docket doctor").hasSuffix(
        "\nit lies in a folder that dropbox may synchronise: let only one person write at a time, "
          + "and merge what comes apart"))
    #expect(!docket("doctor").contains("synchronise"))
  }

  @Test func `a file in WAL mode is told how to leave it`() throws {
    let docket = try Desk.withCopy()
    var bytes = docket.bytes()
    bytes.replaceSubrange(18..<20, with: [2, 2])
    try docket.write(bytes, to: "wal")
    #expect(
      docket("-f wal doctor") == """
        error: wal is not as docket writes it: another program put it into WAL mode
        hint: close that program, then let it, or SQLite's own shell, put it right:
        hint: sqlite3 wal 'PRAGMA journal_mode = DELETE'
        [exit 65]
        """)
    #expect(docket("merge wal").contains("\nhint: close that program, or ask whoever sent it"))
    #expect(docket.bytes("wal") == bytes)
    #expect(!docket.folder.names.contains { $0.hasPrefix("wal-") })
  }
}
