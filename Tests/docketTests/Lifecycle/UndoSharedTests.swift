import Testing

@testable import docket

/// Undo on a file that more than one person writes to.
@Suite struct UndoSharedTests {
  /// OCL's file, and the copy of it on which MB works.
  private func copies() throws -> (own: Desk, other: Desk) {
    let own = try Desk.withPeople()
    own("add First -o AP")
    own("propose 'Adopt it'")
    let other = try Desk(user: "MB", seed: 2)
    try other.write(own.bytes(), to: "civ.docket")
    return (own, other)
  }

  private func id(of line: String, _ desk: Desk) throws -> String {
    let log = desk("log")
    let match = log.split(separator: "\n").first { $0.contains(line) }?.firstMatch(
      of: #/\[([0-9a-f]{8})\]/#)
    return String(try #require(match).1)
  }

  @Test func `without a word it takes back what I typed, not what others did`() throws {
    let (_, other) = try copies()
    #expect(
      other("undo") == """
        error: there is no command of yours to take back
        hint: docket log
        hint: any command of the log can be taken back by its id: docket undo ID
        [exit 1]
        """)
    other("start A-1 --by AP", on: "2017-05-18")
    other("note A-1 'nearly there'", on: "2017-05-18", as: "AP")
    #expect(
      other("undo", as: "MB").withoutIDs == """
        taken back: AP starts A-1
        the other way again: docket undo ID
        """)
    #expect(other("show A-1").contains("AP: nearly there"))
  }

  @Test func `any command of anybody is taken back by its id, and the log says by whom`() throws {
    let (_, other) = try copies()
    let adding = try id(of: "proposes P-1", other)
    #expect(
      other("undo \(adding)").withoutIDs == """
        taken back: OCL proposes P-1 "Adopt it"
        the other way again: docket undo ID
        command \(adding) was not yours: it was OCL's, of 2017-05-17
        """)
    #expect(
      other("log --limit 2").withoutIDs == """
        2017-05-17  OCL proposes P-1 "Adopt it" (TAKEN BACK) [ID]
        2017-05-17  MB takes back: OCL proposes P-1 "Adopt it" [ID]
        """)
    #expect(other("show P-1").hasPrefix("error: P-1 was taken back"))
    #expect(other("propose 'Another'").hasPrefix("P-2\n"))
  }

  @Test func `undo of an undo brings it back, and can be undone in turn`() throws {
    let (own, _) = try copies()
    own("start A-1")
    own("undo")
    let undoing = try id(of: "takes back", own)
    #expect(
      own("undo \(undoing)").withoutIDs == """
        OCL brings back: starts A-1
        the other way again: docket undo ID
        """)
    #expect(own("list actions") == "A-1  First  AP  in progress")
    #expect(
      own("undo").withoutIDs == """
        taken back: OCL starts A-1
        the other way again: docket undo ID
        """)
    #expect(own("list actions") == "A-1  First  AP  open")
    #expect(own("doctor").hasPrefix("civ.docket is sound"))
  }

  @Test func `what a later step rests on stays, and the hint goes first`() throws {
    let (own, _) = try copies()
    own("discuss P-1", on: "2017-05-18")
    own("concern P-1 'too costly' --by AP", on: "2017-05-19")
    let raising = try id(of: "proposes P-1", own)
    let refusal = own("undo \(raising)")
    #expect(
      refusal.withoutIDs == """
        error: cannot take that back: a later step of P-1 rests on it
        hint: docket undo ID
        hint: docket log P-1
        [exit 1]
        """)
    let discussing = try id(of: "opens the discussion", own)
    #expect(refusal.contains("docket undo \(discussing)\n"))
    let concern = try id(of: "raises C-1", own)
    own("answer C-1 -m 'it is not'", on: "2017-05-20")
    #expect(
      own("undo \(concern)").withoutIDs.hasPrefix(
        "error: cannot take that back: a later step of C-1 rests on it"))
  }

  @Test func `one item's last step is taken back, whatever else the command did`() throws {
    let (own, _) = try copies()
    own("add Second -o MB")
    own("close A-1 A-2 -m sent")
    #expect(
      own("undo A-2").withoutIDs == """
        taken back: OCL closes A-2: sent
        the other way again: docket undo ID
        """)
    #expect(own("list actions --all") == "A-1  First   AP  done\nA-2  Second  MB  open")
    #expect(
      own("undo").withoutIDs == """
        taken back: OCL closes A-1: sent
        the other way again: docket undo ID
        """)
    #expect(own("list actions") == "A-1  First   AP  open\nA-2  Second  MB  open")
  }

  @Test func `an import that another copy made too is said to stay`() throws {
    let docket = try Desk()
    try docket.writeReport()
    for file in ["one.docket", "two.docket"] {
      docket("init DC-CIV -f \(file)")
      docket("import report.txt --date 2016-12-06 -f \(file)")
    }
    docket("merge two.docket -f one.docket")
    let said = docket("undo -f one.docket")
    #expect(said.contains("another copy made the same, which stays: docket -f one.docket undo "))
    let other = try #require(said.firstMatch(of: #/stays: (docket -f one.docket undo [0-9a-f]+)/#))
    #expect(docket("list proposals -f one.docket").hasPrefix("P-1"))
    docket(String(other.1.dropFirst("docket ".count)))
    #expect(docket("list proposals -f one.docket").hasPrefix("nothing matches"))
  }

  @Test func `a concern that is open again beside its last call is told`() throws {
    let docket = try Desk.withReport()
    docket("discuss P-1 --shepherd AP")
    docket("concern P-1 'What is harm?' --by AP")
    docket("resolve C-1 --by AP -m fine")
    docket("last-call P-1")
    #expect(
      docket("undo C-1").withoutIDs.contains("P-1 is in last call, and C-1 is not settled any more")
    )
  }

  @Test func `an item without an owner's name is not taken from its owner`() throws {
    let docket = try Desk.withPeople()
    docket("add Write -o OCL")
    #expect(docket("assign A-1 ''").hasPrefix("error: it is not said who is to own A-1"))
    #expect(docket("list actions").contains("OCL"))
    #expect(
      docket("log --since 2017-05-02 --until 2017-05-01").hasPrefix(
        "error: the log cannot begin on 2017-05-02 and end on 2017-05-01"))
  }

  @Test func `a concern that never was settled is not said to be so no more`() throws {
    let docket = try Desk.withReport()
    docket("discuss P-1 --shepherd AP")
    docket("last-call P-1")
    docket("concern P-1 'What is harm?' --by AP")
    docket("answer C-1 --by VC -m devices")
    let said = docket("undo C-1")
    #expect(said.contains("P-1 is in last call, and C-1 is not settled"))
    #expect(!said.contains("any more"))
  }

  /// Two copies in which an action was taken back, merged into the first.
  private func undoneTwice() throws -> Desk {
    let desk = try Desk.withPeople()
    desk("add First -o AP")
    try desk.write(desk.bytes(), to: "there")
    desk("undo -f civ.docket")
    desk("undo A-1 -f there", as: "AP")
    #expect(desk("merge there -f civ.docket").contains("\n  A-1  takes it back there too (AP, "))
    return desk
  }

  @Test func `what two took back is back when both undos are, and the first says so`() throws {
    let desk = try undoneTwice()
    let ids = desk("show A-1").matches(of: #/hint: docket (undo [0-9a-f]{8})/#).map {
      String($0.1)
    }
    try #require(ids.count == 2)
    let first = desk(ids[0])
    #expect(first.hasPrefix("taken back: OCL takes back: adds A-1"))
    #expect(first.contains("\nAP took back the same, so that it is not back yet: docket \(ids[1])"))
    #expect(desk("show A-1").hasPrefix("error: A-1 was taken back on 2017-05-17 by AP\n"))
    #expect(desk(ids[1]).contains("brings back: "))
    #expect(desk("list actions") == "A-1  First  AP  open")
  }

  @Test func `every hint of an undo that is refused can be typed, down to the first`() throws {
    let docket = try Desk.withReport()
    docket("concern P-1 'What is harm?' --by AP")
    docket("answer C-1 -m devices")
    docket("resolve C-1 --by AP -m fine")
    docket("note C-1 'as we said'")
    docket("add Write -o AP -p P-1 -w DC-IoT")
    docket("start A-1")
    docket("wait A-1 --on-whom MB -m busy")
    docket("accept A-1 --by DC-IoT")
    var count = 0
    while true {
      let said = docket("undo P-1")
      guard let hint = said.firstMatch(of: #/hint: docket (undo .*)/#) else { break }
      #expect(said.hasPrefix("error: cannot take that back: "))
      let done = docket(String(hint.1))
      #expect(done.hasPrefix("taken back: "), "\(hint.1): \(done)")
      count += 1
      try #require(count < 20)
    }
    #expect(count == 8)
  }

  @Test func `an answer is told as one`() throws {
    let (own, _) = try copies()
    own("add Ask -w DC-IoT")
    own("accept A-2 --by DC-IoT")
    #expect(
      own("undo \(try id(of: "adds A-2", own))").hasPrefix(
        "error: cannot take that back: an answer rests on A-2\n"))
  }

  @Test func `an undo without a word that is refused says what it would have taken back`() throws {
    let (own, _) = try copies()
    own("start A-1")
    own("close A-1 -m sent", as: "AP")
    #expect(
      own("undo").hasPrefix(
        "error: cannot take back your last step (starts A-1): a later step of A-1 rests on it\n"))
  }

  @Test func `an undo that would close a circle of dependencies is refused as a link is`() throws {
    let (own, _) = try copies()
    own("add Second -o MB")
    own("link A-1 depends-on A-2")
    own("link A-1 depends-on A-2 --remove")
    own("link A-2 depends-on A-1")
    let before = own.bytes()
    #expect(own("undo A-1") == own("link A-1 depends-on A-2"))
    #expect(
      own("undo A-1").hasPrefix(
        "error: it cannot be that A-1 depends on A-2: A-2 depends on A-1 already\n"))
    #expect(own.bytes() == before)
  }
}
