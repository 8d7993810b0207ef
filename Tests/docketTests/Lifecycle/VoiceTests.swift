import Domain
import Testing

@testable import docket

/// Positions, concerns, and what coalitions answer.
@Suite struct VoiceTests {
  static func desk() throws -> Desk {
    let desk = try Desk.withPeople()
    for person in ["VC", "MB"] { desk("person edit \(person) --group technical", on: "2017-01-02") }
    desk("person edit AP --group civil", on: "2017-01-02")
    desk("propose 'Adopt it' -w DC-IoT,DC-IRP", on: "2017-01-03")
    desk("discuss P-1", on: "2017-01-04")
    return desk
  }

  @Test func `a proposal's page says who recorded what was held, raised and answered, and where`()
    throws
  {
    let desk = try Self.desk()
    desk("position P-1 support --by MB --at '<k1@list>' -m 'at last'", on: "2017-01-05")
    desk("concern P-1 'too costly' --by VC --at '<k2@list>'", on: "2017-01-06")
    desk("concern P-1 'too late' --by VC --at '<k2@list>'", on: "2017-01-06")
    desk("concern P-1 'too wide'", on: "2017-01-07", as: "AP")
    desk("accept P-1 --by DC-IoT --at '<k3@list>' -m 'gladly'", on: "2017-01-08")
    let page = desk("show P-1", on: "2017-01-09")
    #expect(page.contains("          MB support 5 Jan: at last (recorded by OCL; mail <k1@list>)"))
    #expect(page.contains("          C-1, C-2 raised 6 Jan (recorded by OCL; mail <k2@list>)"))
    #expect(!page.contains("C-3 raised"))
    // What a concern brought with it, the concern tells.
    #expect(!page.contains("VC object 6 Jan"))
    #expect(
      page.contains("answers   DC-IoT accepted 8 Jan: gladly (recorded by OCL; mail <k3@list>)"))
    let json = try desk.json("show P-1 --format json")
    let mine = json["positions"]?.array?.first { $0["holder"] == "MB" }
    #expect(mine?["recorded_by"] == "OCL")
    #expect(mine?["place"] == "mail <k1@list>")
  }

  @Test func `full consensus beside dissent is said to be so`() throws {
    let desk = try Self.desk()
    desk("concern P-1 'too costly' --by VC", on: "2017-01-05")
    desk("dissent C-1 -m 'it stands'", on: "2017-01-06")
    desk("last-call P-1", on: "2017-01-07")
    let concluded = desk("conclude P-1 adopted --level full-consensus -m yes", on: "2017-02-01")
    #expect(
      concluded.contains(
        """
        full consensus is said, though C-1 stands as dissent, VC objects
        if it is consensus: docket undo, then conclude with --level consensus
        """))
    desk("undo", on: "2017-02-01")
    #expect(
      !desk("conclude P-1 adopted --level consensus -m yes", on: "2017-02-01").contains("full"))
  }

  @Test func `a concern tells the statement that it comes from`() throws {
    let desk = try Desk.withReport(now: "2016-12-07")
    desk("discuss P-1")
    desk("concern P-1 'What is harm?' --from S-4")
    #expect(desk("show C-1").contains("blocking, on P-1, revision 1, by AP, from S-4 AP"))
  }

  @Test func `nothing is said of an item before there is one`() throws {
    let desk = try Self.desk()
    #expect(
      desk("note P-1 'early' --on 2017-01-02") == """
        error: nothing can take effect on 2017-01-02: P-1 came into being on 2017-01-03
        hint: --on 2017-01-03 is the earliest day
        [exit 1]
        """)
    #expect(desk("note AP 'early' --on 2016-01-02") == "note on AP: early")
    #expect(desk("show AP").contains("notes           2016-01-02 OCL: early"))
  }

  @Test func `who acts for the first time is told as the one who acts`() throws {
    let desk = try Self.desk()
    desk("concern P-1 'too late' --by 'Nobody Known'")
    #expect(
      desk("log C-1").withoutIDs
        == "2017-01-04  NK raises C-1 about P-1: too late (recorded by OCL) [ID]")
  }

  @Test func `what settled concerns said stays as it was said`() throws {
    let desk = try Self.desk()
    desk("concern P-1 'too costly' --by VC")
    #expect(desk("edit C-1 --text 'far too costly'") == "C-1  far too costly  open")
    desk("dissent C-1 -m 'it stands'")
    #expect(
      desk("edit C-1 --text 'I never objected'") == """
        error: the text of C-1 stays as it was said: it stands as dissent
        hint: docket note C-1 "…"
        hint: docket log C-1
        [exit 1]
        """)
  }

  @Test func `taking back the first of two concerns leaves the objection that the second one says`()
    throws
  {
    let desk = try Self.desk()
    desk("position P-1 support --by VC", on: "2017-01-05")
    desk("concern P-1 'too costly' --by VC", on: "2017-01-06")
    desk("concern P-1 'too late' --by VC", on: "2017-01-07")
    #expect(desk("undo C-1", on: "2017-01-08").hasPrefix("taken back: VC raises C-1"))
    #expect(desk("show P-1").contains("positions object VC"))
    #expect(desk("doctor").hasPrefix("civ.docket is sound"), "\(desk("doctor"))")
    desk("undo C-2")
    #expect(desk("show P-1").contains("positions support VC"))
  }

  @Test func `a concern is taken back with the position that came with it`() throws {
    let desk = try Self.desk()
    desk("concern P-1 'too costly' --by VC")
    #expect(desk("show P-1").contains("positions object VC"))
    desk("undo C-1")
    #expect(!desk("show P-1").contains("object VC"))
  }

  @Test func `nothing is answered before it was asked, nor resolved before it was answered`() throws
  {
    let desk = try Desk.withReport(now: "2017-02-10")
    desk("discuss P-1")
    desk("edit P-1 --with DC-ABC --new", on: "2017-02-11")
    #expect(
      desk("accept P-1 --by DC-ABC --on 2017-02-10") == """
        error: nothing can take effect on 2017-02-10: DC-ABC was asked about P-1 on 2017-02-11
        hint: --on 2017-02-11 is the earliest day
        [exit 1]
        """)
    desk("concern P-1 Vague --by AP", on: "2017-02-12")
    desk("answer C-1 -m plain", on: "2017-02-14")
    #expect(
      desk("resolve C-1 --by AP --on 2017-02-13") == """
        error: nothing can take effect on 2017-02-13: C-1 was answered on 2017-02-14
        hint: --on 2017-02-14 is the earliest day
        [exit 1]
        """)
    desk("withdraw P-1 -m gone")
    // Nobody is told to change a position that is no longer taken.
    #expect(!desk("resolve C-1 --by AP").contains("still objects"))
    #expect(desk("show P-1 --format json").contains("\"recorded_by\": \"OCL\""))
  }

  @Test func `what replaces something is alive, and a link replaces nothing`() throws {
    let desk = try Desk.withReport(now: "2017-02-10")
    desk("withdraw P-2 -m gone")
    #expect(
      desk("supersede P-3 --replaced-by P-2 -m same") == """
        error: P-3 cannot be replaced by P-2, which is withdrawn
        hint: docket reopen P-2 -m "…"
        [exit 1]
        """)
    #expect(
      desk("link P-1 supersedes P-3") == """
        error: P-1 cannot replace P-3 by a link alone: P-3 would stay raised
        hint: docket supersede P-3 --replaced-by P-1 -m "…"
        [exit 1]
        """)
  }

  @Test func `a log of what somebody did is asked for by name`() throws {
    #expect(
      try Desk.withReport()("log --by AP") == """
        error: --by says whose act is recorded; what somebody did is asked for by name
        hint: docket log AP
        [exit 64]
        """)
  }
}
