import Domain
import Foundation
import GRDB
import Testing

@testable import docket

@Suite struct FileDoctorTests {
  @Test func `a repair saves the changes of a file that was cut at its end`() throws {
    let desk = try Desk.withPeople()
    try desk.write(desk.bytes(), to: "copy.docket")
    desk("-f civ.docket add 'Only here'")
    try desk.write(desk.bytes().dropLast(4096), to: "civ.docket")
    let names = desk.folder.names
    desk("-f civ.docket doctor --repair --from copy.docket")
    #expect(desk("-f civ.docket list").contains("Only here"))
    #expect(desk("-f civ.docket doctor").contains("is sound"))
    #expect(Set(desk.folder.names) == Set(names + ["civ.docket.damaged-2017-05-17"]))
  }

  @Test(arguments: [("note", true), ("change", false)])
  func `a repair saves what can be read beside a damaged schema, and says what cannot`(
    _ table: String, _ isSaved: Bool
  ) throws {
    let desk = try Desk.withPeople()
    try desk.write(desk.bytes(), to: "copy.docket")
    desk("-f civ.docket add 'Only here'")
    let damaged = String(decoding: desk.bytes(), as: Unicode.ASCII.self)
    let place = try #require(damaged.firstRange(of: "CREATE TABLE \(table)")).lowerBound
    var bytes = desk.bytes()
    bytes[damaged.unicodeScalars.distance(from: damaged.startIndex, to: place)] = UInt8(ascii: "B")
    try desk.write(bytes, to: "civ.docket")
    let text = desk("-f civ.docket doctor --repair --from copy.docket")
    #expect(
      text.contains(
        "error: civ.docket is in order again, but not all of the damaged file could be read\n")
        != isSaved, "\(text)")
    #expect(text.hasSuffix("[exit 65]") != isSaved)
    #expect(desk("-f civ.docket list").contains("Only here") == isSaved)
    #expect(desk("-f civ.docket doctor").contains("is sound"))
  }

  @Test func `damaged letters in the definition of the log lose nothing`() throws {
    let desk = try Desk.withPeople()
    let list = desk("list")
    let text = "one JSON object in the canonical form of"
    try damage(desk, text, text.uppercased(), in: "civ.docket")
    #expect(
      desk("list").hasPrefix(
        "error: civ.docket is damaged or was tampered with: table change not as docket made it\n"))
    #expect(desk("doctor --repair").contains("\nall 7 changes were sound\n"))
    #expect(desk("list") == list)
  }

  @Test func `what has nothing to do with an unreadable file is told, or refused`() throws {
    let desk = try Desk.withPeople()
    let other = try Desk.withPeople(seed: 9)
    other("add Other")
    try desk.write(other.bytes(), to: "other.docket")
    try desk.write(desk.bytes().prefix(4096), to: "cut")
    #expect(
      desk("-f cut doctor --repair --from other.docket").contains(
        "\nnothing of it could be read: see for yourself that other.docket is a copy of that file\n"
      ))
    let sound = desk.bytes()
    #expect(
      desk("-f civ.docket doctor --repair --from nothing.docket")
        .hasSuffix("[exit 66]"))
    #expect(
      desk("-f civ.docket doctor --repair --from cut").contains("to take in what cut has: docket"))
    desk("-f civ.docket backup --out copy.bak")
    #expect(
      desk("-f civ.docket doctor --repair --from copy.bak").contains(
        "nothing is to be repaired, and all that copy.bak has is here"))
    #expect(desk.bytes() == sound)
  }

  @Test func `what another program left beside a file is told`() throws {
    let desk = try Desk.withPeople()
    try desk.write([UInt8](), to: "civ.docket-wal")
    #expect(
      desk("list") == """
        error: civ.docket-wal lies beside the file: another program left it, and it is empty
        hint: remove it, and the file can be read: rm civ.docket-wal
        [exit 65]
        """)
    try FileManager.default.createSymbolicLink(
      atPath: desk.folder.path + "/link.docket", withDestinationPath: "gone.docket")
    #expect(
      desk("-f link.docket list") == """
        error: link.docket is a link that leads to no file
        hint: ls -l link.docket shows where it leads
        [exit 66]
        """)
  }

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
      json.keys == [
        "file", "sound", "changes", "fingerprint", "findings", "lost", "lost_changes",
        "unread", "surroundings",
      ])
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
    let lost = #/\nlost: change [0-9a-f]{64}, which is damaged here and not in there/civ.docket\n/#
    #expect(mended.contains(lost))
    #expect(
      mended.hasSuffix(
        """
        error: bad is in order again, but 1 change could not be saved
        hint: another copy may have more: docket -f bad merge COPY
        [exit 65]
        """))
    #expect(docket("-f bad list") == docket.there("list"))
    try damage(docket, "Only here", "0nly here", behind: "title", in: "bad")
    let quiet = docket.outcome(words("-f bad doctor --repair --from there/civ.docket -q"))
    #expect(quiet.errors.hasPrefix("error: bad is in order again, but 1 change could not be sav"))
    try damage(docket, "Only here", "0nly here", behind: "title", in: "bad")
    let json = docket.outcome(
      words("-f bad doctor --repair --from there/civ.docket --format json"))
    let told = try JSONReader.read(json.output)
    #expect(told["lost"] == 1 && told["lost_changes"]?.array?.count == 1)
  }

  /// Puts SQL to a file, its triggers away for that long.
  private func run(_ sql: String, in name: String, _ desk: Desk) throws {
    let queue = try DatabaseQueue(path: desk.folder.path + "/" + name)
    try queue.write { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for row in rows { try db.execute(sql: "DROP TRIGGER \(row[0] as String)") }
      try db.execute(sql: sql)
      for row in rows { try db.execute(sql: row[1]) }
    }
    try queue.close()
  }

  @Test func `a change that only the tables know is told as missing, and fetched from a copy`()
    throws
  {
    let docket = try Desk.withCopy()
    docket("note A-1 'only here'", on: "2017-05-03", as: "AP")
    let whole = docket.bytes()
    let command = try #require(docket("log --limit 1").firstMatch(of: #/\[([0-9a-f]{8})\]/#)).1
    let count = try docket.json("doctor --format json")["changes"]?.integer ?? 0
    try docket.write(whole, to: "whole")
    try run(
      "DELETE FROM change WHERE key = (SELECT max(key) FROM change)", in: "civ.docket", docket)
    let bad = docket.bytes()
    let lost = "command \(command) of AP on 2017-05-03, to a note"
    let found = docket("-f civ.docket doctor")
    #expect(found.hasPrefix("the log lacks a change that the tables know: \(lost)\n"))
    #expect(
      found.hasSuffix(
        """
        error: civ.docket is not in order
        hint: what a sound copy of it has can be fetched:
        hint: docket -f civ.docket doctor --repair --from COPY
        hint: without a copy, this gives up 1 change that the log lacks, and keeps the damaged file:
        hint: docket -f civ.docket doctor --repair
        [exit 65]
        """))
    docket.there("add There")
    for line in ["add More", "start A-1 --as AP", "merge there/civ.docket"] {
      #expect(
        docket("-f civ.docket \(line)") == """
          error: the tables of civ.docket do not agree with its log
          hint: nothing was written; to see what is wrong:
          hint: docket -f civ.docket doctor
          [exit 65]
          """)
    }
    #expect(docket.bytes() == bad)
    let mended = docket("-f civ.docket doctor --repair --from whole")
    #expect(mended.hasPrefix("civ.docket is sound: \(count) changes\n"))
    #expect(docket("-f civ.docket show A-1").contains("only here"))
    try docket.write(bad, to: "civ.docket")
    let dropped = docket("-f civ.docket doctor --repair")
    #expect(dropped.contains("\nlost: \(lost)\n"))
    #expect(!dropped.contains("repaired: the log lacks"))
    // The tables may be all that is left of it.
    let kept = try #require(
      dropped.firstMatch(of: #/the damaged file is kept as (\S+)/#)?.output.1)
    #expect(docket("-f \(kept) doctor").contains(lost))
    #expect(dropped.hasSuffix("[exit 65]"))
    #expect(docket("-f civ.docket doctor").hasPrefix("civ.docket is sound: \(count - 1) changes\n"))
  }

  @Test func `what is no copy of the file mends nothing, and what is sound is left alone`() throws {
    let docket = try Desk.withCopy()
    docket("init DC-IoT -f other.docket")
    docket("add Other -f other.docket")
    let before = docket.bytes()
    let whole = docket.bytes("there/civ.docket")
    docket.there("note A-1 seen")
    #expect(
      docket("-f civ.docket doctor --repair --from there/civ.docket").hasSuffix(
        """
        nothing is to be repaired; to take in what there/civ.docket has: docket -f civ.docket merge \
        there/civ.docket
        """))
    #expect(docket.bytes() == before)
    try docket.write(whole, to: "there/civ.docket")
    try damage(docket, "Draft a definition", "Graft a definition", behind: "title", in: "bad")
    let bad = docket.bytes("bad")
    #expect(
      docket("-f bad doctor --repair --from other.docket") == """
        error: other.docket is no copy of bad: they share no change
        hint: nothing was changed; name a copy or a backup of that very file
        [exit 65]
        """)
    #expect(docket.bytes("bad") == bad)
    #expect(
      docket("-f typo.docket doctor --repair --from civ.docket").hasPrefix(
        "error: there is no file typo.docket\n"))
    #expect(docket.folder.names == ["bad", "civ.docket", "other.docket", "there"])
  }

  @Test(arguments: [
    ("DROP TABLE note", "table note, index note_by_about"),
    ("DROP TRIGGER change_is_never_deleted", "trigger change_is_never_deleted"),
  ])
  func `what a file lacks is told apart from what is foreign, and mended`(
    _ sql: String, _ name: String
  ) throws {
    let docket = try Desk.withCopy()
    let whole = docket("list")
    let queue = try DatabaseQueue(path: docket.folder.path + "/civ.docket")
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
    let lacks = name.split(separator: ", ").sorted().joined(separator: ", ")
    #expect(
      docket("-f civ.docket list") == """
        error: civ.docket is damaged: it lacks \(lacks)
        hint: continue from a backup or another copy, or see what can be repaired:
        hint: docket -f civ.docket doctor
        [exit 65]
        """)
    let bytes = docket.bytes()
    #expect(
      docket("-f civ.docket doctor") == """
        civ.docket is damaged: it lacks \(lacks)
        error: civ.docket is not in order
        hint: all changes in its log are sound: this makes a new file of them, and keeps the damaged one beside it:
        hint: docket -f civ.docket doctor --repair
        [exit 65]
        """)
    #expect(docket.bytes() == bytes)
    let repaired = docket("-f civ.docket doctor --repair").split(separator: "\n")
    #expect(repaired[0].hasPrefix("civ.docket is sound: "))
    #expect(repaired[3] == "the damaged file is kept as civ.docket.damaged-2017-05-01")
    #expect(repaired[4] == "repaired: civ.docket is damaged: it lacks \(lacks)")
    #expect(docket("list") == whole)
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
    // Schema and log lie at the front.
    try docket.write(docket.bytes().prefix(60_000), to: "bad")
    #expect(docket("-f bad doctor --repair").contains("all 10 changes were sound"))
    #expect(docket("-f bad list") == docket("list"))
    try docket.write(docket.bytes().prefix(8192), to: "bad")
    let advice = docket("-f bad status").split(separator: "\n")[2]
    #expect(advice == "hint: docket -f bad doctor")
    let remedy = docket("-f bad doctor --repair").split(separator: "\n")[2]
    #expect(remedy == "hint: docket -f bad doctor --repair --from COPY")
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
