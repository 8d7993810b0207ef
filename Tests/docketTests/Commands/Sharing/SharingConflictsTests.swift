import Domain
import Testing

@testable import docket

/// Every kind of conflict: how it is told, where it is flagged, and what ends it.
@Suite struct SharingConflictsTests {
  /// Settles, and sees that nothing is left on either copy.
  static func expectSettled(
    _ desk: Desk, by commands: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for command in commands {
      #expect(!desk(command).contains("error:"), "\(command)", sourceLocation: sourceLocation)
    }
    #expect(desk("conflicts") == "Copies disagree on nothing.", sourceLocation: sourceLocation)
    #expect(!desk("status").contains("CONFLICT"), sourceLocation: sourceLocation)
    desk.there("merge civ.docket")
    #expect(
      desk.there("conflicts") == "Copies disagree on nothing.", sourceLocation: sourceLocation)
  }

  static let dueDays = (["due A-1 2017-06-15 -m examples"], ["due A-1 2017-06-30 -m labs"])

  @Test func `two due days: list, show, status, JSON and what ends it`() throws {
    let desk = try Desk.met(Self.dueDays.0, Self.dueDays.1)
    let text = """
      1 CONFLICT
        A-1 due
          1  2017-06-15  AP  3 May  "examples"
          2  2017-06-30  VC  3 May  "labs"
          settle: docket due A-1 DAY -m "…"
              or: docket conflicts keep A-1 due 1
              or: docket conflicts keep A-1 due 2
      """
    // Of two equal clocks the names of the changes decide, so that either may come first.
    func ordered(_ text: String) -> String {
      text.replacing(#/[12]  (\S+)  (AP|VC)/#) { "-  \($0.1)  \($0.2)" }
        .split(separator: "\n").sorted().joined(separator: "\n")
    }
    for command in ["conflicts", "conflicts list", "conflicts show A-1", "conflicts show a1"] {
      #expect(ordered(desk(command)) == ordered(text), "\(command)")
    }
    let told = desk.there("conflicts").replacing(" -f there/civ.docket", with: "")
    #expect(desk("conflicts") == told)
    #expect(desk("conflicts show P-1") == "Copies disagree on nothing.")
    #expect(
      desk("conflicts show A-9") == """
        error: there is no A-9: the last action is A-1
        hint: docket list actions
        [exit 1]
        """)
    #expect(desk("list actions").contains("CONFLICT, open"))
    #expect(desk("list conflict").hasPrefix("A-1 "))
    #expect(try desk.json("list actions --format json")["conflicted"] == true)
    #expect(
      desk("status").contains(
        "CONFLICT 1\n  A-1  copies disagree on due\n  each: docket conflicts\n"))
    #expect(desk("show A-1").contains("\nCONFLICT  due 1 2017-06-"))
    #expect(desk("show A-1").contains("\nnext      docket conflicts show A-1\n"))
    let card = try desk.json("show A-1 --format json")
    #expect(card["conflicts"]?.array?.map { $0["field"] } == ["due", "due"])
    #expect(card["next"]?.array?.first == "docket conflicts show A-1")
    let json = try desk.json("conflicts --format json")
    #expect(json.keys == ["ref", "cause", "field", "candidates", "settle"])
    #expect(json.keys(of: "candidates") == ["number", "value", "who", "day", "reason"])
    #expect(json["cause"] == "values")
    #expect(try JSONReader.read(desk("conflicts show P-1 --format json")) == [])
    Self.expectSettled(desk, by: "due A-1 2017-07-01 -m 'let us take July'")
  }

  @Test(arguments: ["conflicts keep A-1 status 1", "conflicts keep A-1 status 2"])
  func `closed here, waiting there`(_ settling: String) throws {
    let desk = try Desk.met(["close A-1 -m sent"], ["wait A-1 --on-whom MB -m 'no answer'"])
    let told = desk("conflicts")
    #expect(told.contains("A-1 status\n"))
    #expect(told.contains(#/\d  done: sent +AP  3 May\n/#))
    #expect(told.contains(#/\d  waiting on MB: no answer  VC  3 May\n/#))
    #expect(desk("reopen A-1 -m again").contains("copies disagree on the state of A-1"))
    Self.expectSettled(desk, by: settling)
  }

  @Test(arguments: [
    "dissent C-1 -m 'it stands'", "withdraw C-1 --by VC", "reopen P-1 -m 'heard too late'",
  ])
  func `a conclusion that had not seen a concern`(_ settling: String) throws {
    let desk = try Desk.met(
      ["conclude P-1 adopted -m Yes --override 'no time'"], ["concern P-1 'What harm?' --by VC"])
    #expect(
      desk("conflicts") == """
        1 CONFLICT on 2 items
          P-1 was concluded without having seen a concern
            1  C-1: What harm?  VC  3 May
            settle: docket dissent C-1 -m "…"
                or: docket reopen P-1 -m "…"
        """)
    #expect(desk("conflicts show C-1") == desk("conflicts"))
    #expect(
      desk("status").contains(
        """
        CONFLICT 2
          P-1  was concluded without having seen a concern
          C-1  P-1 was concluded without having seen it
        """))
    #expect(try desk.json("conflicts --format json")["cause"] == "unseen-concern")
    #expect(
      desk("conflicts keep P-1 conclusion 1") == """
        error: that is not settled by keeping one of the values
        hint: docket dissent C-1 -m "…"
        hint: docket reopen P-1 -m "…"
        [exit 1]
        """)
    Self.expectSettled(desk, by: settling)
  }

  @Test(arguments: ["link A-2 depends-on A-3 --remove", "link A-3 depends-on A-2 --remove"])
  func `dependencies that lead in a circle`(_ settling: String) throws {
    let desk = try Desk.met(
      ["link A-2 depends-on A-3"], ["link A-3 depends-on A-2"], before: ["add Two", "add Three"])
    #expect(
      desk("conflicts") == """
        1 CONFLICT on 2 items
          A-2 stands in a circle of dependencies
            1  A-2 depends on A-3  AP  3 May
            2  A-3 depends on A-2  VC  3 May
            settle: docket link A-2 depends-on A-3 --remove
                or: docket link A-3 depends-on A-2 --remove
        """)
    #expect(desk("list conflict").split(separator: "\n").count == 2)
    #expect(desk("status").contains("\n  A-3  stands in a circle of dependencies\n"))
    Self.expectSettled(desk, by: settling)
  }

  @Test func `positions of one person, and answers of one coalition`() throws {
    let desk = try Desk.met(
      ["position P-1 support --by MB", "accept P-1 --by DC-IoT"],
      ["position P-1 object --by MB -m no", "decline P-1 --by DC-IoT -m 'no time'"])
    let told = desk("conflicts")
    #expect(told.hasPrefix("2 CONFLICTS on 1 item\n"))
    #expect(told.contains(#/P-1 position:MB\n/#))
    #expect(told.contains(#/\d  support  MB  3 May\n/#))
    #expect(told.contains(#/\d  object   MB  3 May  "no"\n/#))
    #expect(told.contains(#/P-1 answer:DC-IoT\n/#))
    #expect(told.contains(#/\d  declined  DC-IoT  3 May  "no time"\n/#))
    Self.expectSettled(
      desk, by: "position P-1 accept --by MB", "conflicts keep p1 answer:dc-iot 1")
  }

  @Test(arguments: [true, false]) func `people of one code and two names`(_ isJoined: Bool) throws {
    let desk = try Desk.met(["person add MX 'Mira Xu'"], ["person add MX 'Max Xander'"])
    let told = desk("conflicts")
    #expect(told.hasPrefix("1 CONFLICT\n  MX is the code of 2 entries\n"))
    #expect(desk("status").contains("CONFLICT 1\n  MX  is the code of 2 entries\n"))
    #expect(desk("add x -o MX").contains("\"MX\" is the code or name of 2 entries"))
    let settling = try desk.json("conflicts --format json")["settle"]?.array?.compactMap(\.string)
    let join = try #require(settling?.first)
    let recode = try #require(settling?.last)
    #expect(join.contains(#/^docket person join MX\.\w{4} MX\.\w{4}$/#))
    #expect(recode.contains(#/^docket person edit MX\.\w{4} --code CODE$/#))
    let command = isJoined ? join : recode.replacing("CODE", with: "MAX")
    Self.expectSettled(desk, by: String(command.dropFirst("docket ".count)))
  }

  @Test(arguments: ["1", "2"]) func `an undo that meets a redo`(_ kept: String) throws {
    let desk = try Desk.withCopy()
    desk("edit A-1 --title Two")
    desk("undo")
    let undo = desk("log").suffix(9).prefix(8)
    try desk.copy()
    desk.now = "2017-05-03"
    desk("undo \(undo)")
    desk("undo \(desk("log").suffix(9).prefix(8))")
    desk.there("undo \(undo)")
    desk.meet()
    desk.now = "2017-05-17"
    #expect(
      desk("conflicts") == """
        1 CONFLICT
          A-1 was taken back in one copy and brought back in another
            1  brought back  OCL  3 May
            2  taken back    OCL  3 May
            settle: docket conflicts keep A-1 undo 1
                or: docket conflicts keep A-1 undo 2
        """)
    #expect(
      desk("conflicts keep A-1 undo \(kept)").hasPrefix(
        kept == "1"
          ? "A-1 undo is settled: brought back\nbrings back: edits A-1: title\nthe other way again: "
          : "A-1 undo is settled: taken back\ntakes back: edits A-1: title\nthe other way again: "))
    Self.expectSettled(desk)
    #expect(desk("show A-1").contains("Two") == (kept == "1"))
  }

  @Test func `entries that no list shows stand in status`() throws {
    let desk = try Desk.met(
      ["coalition edit DC-IoT --name 'Things A'"], ["coalition edit DC-IoT --name 'Things B'"])
    #expect(
      desk("status").contains(
        "CONFLICT 1\n  DC-IoT  copies disagree on name\n  each: docket conflicts\n"))
    #expect(
      try desk.json("status --format json")["conflicts"]?.array?.first?["ref"] == "DC-IoT")
    Self.expectSettled(desk, by: "conflicts keep dc-iot name 2")
  }

  @Test
  func `what copies dispute is listed though one of them finished it, and may get another owner`()
    throws
  {
    let desk = try Desk.withPeople()
    desk("add Write -o OCL -d 2017-06-01")
    try desk.write(desk.bytes(), to: "other.docket")
    desk("assign A-1 MB -f civ.docket", on: "2017-05-18")
    desk("close A-1 -m done -f civ.docket", on: "2017-05-19")
    desk("start A-1 -f other.docket", on: "2017-05-18")
    desk("assign A-1 AP -f other.docket", on: "2017-05-18")
    desk("merge other.docket -f civ.docket", on: "2017-05-20")
    #expect(desk("list -f civ.docket").contains("A-1"))
    #expect(desk("list -f civ.docket").contains("CONFLICT"))
    let refused = desk("review A-1 -m look -f civ.docket")
    #expect(refused.hasPrefix("error: copies disagree on the state of A-1, "))
    #expect(
      desk("conflicts keep A-1 lead VC -f civ.docket").contains("A-1 lead is settled: VC"))
  }

  @Test func `a settlement is told as one, and so is taking it back`() throws {
    let desk = try Desk.met(
      Self.dueDays.0 + ["edit A-1 --title Here"], Self.dueDays.1 + ["edit A-1 --title There"])
    #expect(desk("conflicts").hasPrefix("2 CONFLICTS on 1 item\n"))
    #expect(desk("status").contains("\nCONFLICT 1\n"))
    let number = desk("conflicts").contains("1  2017-06-15") ? 1 : 2
    desk("conflicts keep A-1 due \(number)")
    // Between the two settlements the copies' changes are one line again.
    let title = desk("conflicts").contains("1  Here") ? 1 : 2
    desk("conflicts keep A-1 title \(title)")
    let log = desk("log A-1").withoutIDs
    #expect(
      log.hasSuffix(
        """
        2017-05-17  OCL settles the due day of A-1 as 2017-06-15: examples [ID]
        2017-05-17  OCL settles the title of A-1 as Here [ID]
        """), "\(log)")
    #expect(log.contains("AP sets the due day of A-1 to 2017-06-15: examples"))
    #expect(
      desk("undo").hasPrefix("taken back: OCL settles the title of A-1 as Here\n"))
    #expect(desk.there("merge civ.docket").contains("A-1  settles its due day as 2017-06-15"))
    #expect(desk("conflicts").hasPrefix("1 CONFLICT\n  A-1 title\n"))
    // Another value than those of the conflict is one that somebody sets.
    desk("edit A-1 --title Both")
    #expect(desk("log A-1").withoutIDs.hasSuffix("OCL edits A-1: title [ID]"))
  }

  @Test(arguments: [1, 2])
  func `a redo taken back here meets what was done there on what it had brought back`(
    _ kept: Int
  ) throws {
    let desk = try Desk.withPeople()
    desk("add Survey -o AP -w DC-IoT")
    for _ in 0..<2 { desk("undo \(desk("log").suffix(9).prefix(8))") }
    desk("share --with DC-IoT")
    desk("-f civ.slice.iot.docket close CIV:A-1 -m 'forty answers'", as: "MB")
    desk("undo \(desk("log").suffix(9).prefix(8))")
    desk("merge civ.slice.iot.docket")
    #expect(
      desk("conflicts").hasPrefix(
        """
        1 CONFLICT
          A-1 was taken back in one copy and worked on in another
            1  closes it: forty answers  MB   17 May
            2  taken back                OCL  17 May
        """))
    desk("conflicts keep A-1 undo \(kept)")
    #expect(desk("conflicts") == "Copies disagree on nothing.")
    #expect(desk("list --all").contains("A-1  Survey") == (kept == 1))
  }

  @Test func `a slice carries what was taken back, and what copies disagree on of it`() throws {
    let desk = try Desk.withPeople()
    desk("add Survey -o AP -w DC-IoT")
    desk("add Other -o AP")
    desk("share --with DC-IoT")
    desk("-f civ.slice.iot.docket close CIV:A-1 -m 'forty answers'", as: "MB")
    desk("undo A-1")
    desk("undo A-2")
    desk("merge civ.slice.iot.docket")
    desk("share --with DC-IoT")
    let told = desk("-f civ.slice.iot.docket conflicts")
    #expect(
      told.hasPrefix(
        "1 CONFLICT\n  CIV:A-1 was taken back in one copy and worked on in another\n"), "\(told)")
    #expect(!desk("-f civ.slice.iot.docket log").contains("Other"))
    desk("-f civ.slice.iot.docket conflicts keep CIV:A-1 undo 1", as: "MB")
    desk("merge civ.slice.iot.docket")
    #expect(desk("conflicts") == "Copies disagree on nothing.")
    #expect(desk("list --all").contains("A-1  Survey"))
    desk("undo A-1")
    desk("undo A-1")
    desk("share --with DC-IoT")
    #expect(!desk("-f civ.slice.iot.docket list --all").contains("Survey"))
  }

  @Test func `what is settled stays whose act it was, and of which day`() throws {
    let desk = try Desk.met(
      ["conclude P-1 adopted -m yes --override 'no time'"],
      ["conclude P-1 no-consensus -m no --override 'no time'"])
    let told = desk("conflicts show P-1")
    let number = told.contains("1  adopted") ? 1 : 2
    #expect(!desk("conflicts keep P-1 status \(number)", as: "MB").contains("error"), "\(told)")
    let notice = desk("notice P-1")
    #expect(notice.contains("3 May 2017 by AP") && !notice.contains("17 May"), "\(notice)")
    let card = desk("show P-1")
    #expect(
      card.contains("CONCLUDED adopted since Wed 3 May") && !card.contains("no consensus"),
      "\(card)")
    #expect(
      desk("log P-1").contains("2017-05-17  MB settles the status of P-1 as concluded as adopted"))
  }

  @Test func `two settlements of one retraction, each its own way, are a conflict`() throws {
    let desk = try Desk.met(
      ["undo A-2"], ["start A-2", "close A-2 -m fini"], before: ["add Thing"])
    desk.there("merge civ.docket")
    desk("conflicts keep A-2 undo 1", as: "AP")
    desk.there("conflicts keep A-2 undo 2", as: "VC")
    let receipt = desk("merge there/civ.docket")
    #expect(receipt.contains("A-2  takes it back"), "\(receipt)")
    #expect(desk("conflicts").hasPrefix("1 CONFLICT\n  A-2 was taken back in one copy and "))
    desk("conflicts keep A-2 undo 2")
    Self.expectSettled(desk)
    #expect(!desk("list --all").contains("Thing"))
  }

  @Test func `of two proposals that replace each other, settling leaves one`() throws {
    let desk = try Desk.met(
      ["supersede P-1 --replaced-by P-2 -m wider"], ["supersede P-2 --replaced-by P-1 -m older"],
      before: ["propose 'Liberty'"])
    let told = desk("conflicts")
    #expect(told.hasPrefix("1 CONFLICT on 2 items\n  P-1 stands in a circle of replacements\n"))
    let ways = told.matches(of: #/docket (undo [0-9a-f]{8})\n?/#).map { String($0.output.1) }
    try #require(ways.count == 2)
    Self.expectSettled(desk, by: ways[0])
    let open = ["P-1", "P-2"].filter { desk("list").contains($0) }
    #expect(open.count == 1)
    // What came after it is not what a refusal offers to take back.
    desk("note \(open == ["P-1"] ? "P-2" : "P-1") 'seen'")
    let refused = desk("reopen \(open == ["P-1"] ? "P-2" : "P-1") -m again")
    #expect(refused.contains("\nhint: docket \(ways[1])\n"), "\(refused)")
  }

  @Test(arguments: [1, 2])
  func `taken back here, worked on and built on there: one conflict, and either way ends it`(
    _ kept: Int
  ) throws {
    let desk = try Desk.met(
      ["undo A-2"], ["link A-1 depends-on A-2", "start A-2"], before: ["add Thing -o AP"])
    #expect(
      desk("conflicts") == """
        1 CONFLICT on 2 items
          A-2 was taken back in one copy and built on in another
            1  starts it; links A-1: depends on A-2  VC  3 May
            2  taken back                            AP  3 May
            settle: docket conflicts keep A-2 undo 1
                or: docket conflicts keep A-2 undo 2
        """)
    #expect(desk("status").contains("\nCONFLICT 2\n  A-1  rests on A-2, which was taken back\n"))
    let done =
      kept == 1
      ? "starts it; links A-1: depends on A-2\nbrings back: adds A-2 \"Thing\" to AP"
      : "taken back\ntakes back: adds A-2 \"Thing\" to AP; links A-1: depends on A-2; starts A-2"
    let settled = desk("conflicts keep A-2 undo \(kept)")
    #expect(settled.hasPrefix("A-2 undo is settled: \(done)\nthe other way again: "), "\(settled)")
    // The settlement can be taken back, and made again.
    let undo = desk("log").suffix(9).prefix(8)
    #expect(desk("undo \(undo)").hasPrefix("taken back: "))
    #expect(desk("conflicts").hasPrefix("1 CONFLICT on 2 items\n"))
    desk("conflicts keep A-2 undo \(kept)")
    Self.expectSettled(desk)
    #expect(desk("list actions").contains("A-2  Thing") == (kept == 1))
    #expect(desk("show A-1").contains("depends on A-2") == (kept == 1))
    if kept == 1 { #expect(desk("show A-2").contains("IN PROGRESS")) }
  }

  @Test func `what was taken back is seen wherever copies disagree on it`() throws {
    let desk = try Desk.met(["undo A-1"], ["start A-1"])
    let mark = "A-1  Draft a definition  CONFLICT, taken back"
    #expect(desk("list").contains(#/\nA-1  Draft a definition +CONFLICT, taken back$/#))
    #expect(desk("list conflict") == mark)
    #expect(desk("list actions") == mark)
    #expect(!desk("list proposals").contains("A-1"))
    #expect(try desk.json("list conflict --format json")["conflicted"] == true)
    #expect(
      desk("status").contains(
        "\nCONFLICT 1\n  A-1  was taken back in one copy and worked on in another\n"))
    for line in ["show A-1", "close A-1 -m sent"] {
      #expect(
        desk(line) == """
          error: copies disagree on A-1: it was taken back in one copy and worked on in another
          hint: docket conflicts show A-1
          hint: docket conflicts keep A-1 undo 1
          hint: docket conflicts keep A-1 undo 2
          [exit 1]
          """)
    }
    Self.expectSettled(desk, by: "conflicts keep A-1 undo 1")
    #expect(desk("show A-1").contains("IN PROGRESS"))
    #expect(!desk("list").contains("taken back"))
  }
}
