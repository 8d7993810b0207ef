import Domain
import Testing

@testable import docket

/// Positions, concerns, and what coalitions answer.
@Suite struct VoiceTests {
  private func desk() throws -> Desk {
    let desk = try Desk.withPeople()
    for person in ["VC", "MB"] { desk("person edit \(person) --group technical", on: "2017-01-02") }
    desk("person edit AP --group civil", on: "2017-01-02")
    desk("propose 'Adopt it' -w DC-IoT,DC-IRP", on: "2017-01-03")
    desk("discuss P-1", on: "2017-01-04")
    return desk
  }

  @Test func `whoever changes their mind is shown with what they held before`() throws {
    let desk = try desk()
    desk("position P-1 object --by AP -m 'too wide'", on: "2017-01-05")
    desk("position P-1 abstain --by VC", on: "2017-01-05")
    desk("position P-1 support --by MB", on: "2017-01-05")
    desk("position P-1 support --by DC-IoT", on: "2017-01-06")
    #expect(
      desk("position P-1 accept --by AP -m 'it was narrowed'", on: "2017-02-06")
        == "AP can live with P-1: it was narrowed (was: object)")
    #expect(desk("position P-1 recuse --by OCL") == "OCL recuses from P-1")
    #expect(
      desk("show P-1").contains(
        """
        positions support DC-IoT MB; accept AP; abstain VC; recuse OCL
                  technical 2, civil society 1, no group 1
                  DC-IoT support 6 Jan (recorded by OCL)
                  MB support 5 Jan (recorded by OCL)
                  AP accept 6 Feb: it was narrowed (was object 5 Jan; recorded by OCL)
                  VC abstain 5 Jan (recorded by OCL)
        """))
    let trace = desk("trace P-1")
    #expect(trace.contains("2017-01-05      AP objects to it: too wide (recorded by OCL)"))
    #expect(
      trace.contains("2017-02-06      AP can live with it: it was narrowed (recorded by OCL)"))
    #expect(
      desk("position P-1 accept --by AP") == """
        error: AP has the position "accept" on P-1 already
        hint: docket show P-1
        [exit 1]
        """)
  }

  @Test func `a concern sets its raiser's position, which only the raiser changes`() throws {
    let desk = try desk()
    desk("position P-1 support --by VC", on: "2017-01-05")
    desk("concern P-1 'too costly' --by VC", on: "2017-01-06")
    desk("concern P-1 'too late' --by VC", on: "2017-01-06")
    #expect(desk("show P-1").contains("VC object 6 Jan (was support 5 Jan)"))
    #expect(desk("resolve C-1 --by VC -m 'paid for'") == "C-1  too costly  resolved")
    #expect(
      desk("withdraw C-2 --by VC -m 'in time'") == """
        C-2  too late  withdrawn
        VC still objects to P-1; if not: docket position P-1 accept --by VC
        """)
    #expect(desk("position P-1 support --by VC") == "VC supports P-1 (was: object)")
  }

  @Test func `what somebody else settles says why`() throws {
    let desk = try desk()
    desk("concern P-1 'too costly' --by VC", on: "2017-01-06")
    desk("resolve C-1 --override 'VC has left' -m 'paid for'", on: "2017-01-07")
    #expect(
      desk("show C-1") == """
        C-1  too costly                                         RESOLVED since Sat 7 Jan
        blocking, on P-1, revision 1, by VC
        raised    6 Jan: VC raises it (recorded by OCL)
        latest    7 Jan: OCL resolves it: paid for; override: VC has left
        """)
    #expect(desk("trace C-1").contains("OCL resolves it: paid for; override: VC has left"))
    #expect(desk("log C-1").contains("OCL resolves C-1: paid for; override: VC has left"))
  }

  @Test func `a proposal's page says who recorded what was held, raised and answered, and where`()
    throws
  {
    let desk = try desk()
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

  @Test func `the story says whose dissent it is, and whose every step was`() throws {
    let desk = try desk()
    desk("concern P-1 'too costly' --by VC", on: "2017-01-06")
    desk("dissent C-1 -m 'it stands' --by VC", on: "2017-01-07")
    desk("last-call P-1 --by AP", on: "2017-01-08")
    let trace = desk("trace P-1")
    #expect(trace.contains("stands as DISSENT: it stands (by VC; recorded by OCL)"))
    #expect(trace.contains("last call 1, until 2017-01-22 (by AP; recorded by OCL)"))
  }

  @Test func `a concern from a statement is its speaker's`() throws {
    let desk = try Desk.withReport()
    desk("concern P-1 'no new layer' --from S-20", on: "2017-01-06")
    #expect(desk("show C-1").contains("blocking, on P-1, revision 1, by TT"))
    #expect(desk("show P-1").contains("positions object TT"))
    #expect(desk("trace S-20").contains("TT objects: no new layer (S-20; recorded by OCL)"))
    #expect(
      desk("log C-1").withoutIDs
        == "2017-01-06  OCL raises C-1 for TT about P-1: no new layer [ID]")
  }

  @Test func `coalitions accept or decline proposals and actions, and change their minds`() throws {
    let desk = try desk()
    desk("add 'Write it' -o AP -w DC-IoT -p P-1", on: "2017-01-05")
    #expect(
      desk("accept P-1 A-1 --by DC-IoT -m 'gladly'", on: "2017-01-06")
        == "DC-IoT accepts P-1: gladly; accepts A-1: gladly")
    desk("decline P-1 --by dc-irp -m 'no time'", on: "2017-01-06")
    #expect(desk("show P-1").contains("DC-IoT accepted; DC-IRP declined (no time)"))
    #expect(desk("show A-1").contains("DC-IoT accepted"))
    #expect(!desk("status").contains("UNANSWERED"))
    desk("accept P-1 --by DC-IRP -m 'after all'", on: "2017-01-09")
    #expect(desk("show P-1").contains("DC-IoT, DC-IRP accepted"))
    let trace = desk("trace P-1")
    #expect(trace.contains("DC-IRP declines it: no time (recorded by OCL)"))
    #expect(trace.contains("DC-IRP accepts it: after all (recorded by OCL)"))
  }

  @Test func `what a coalition answered already is not answered again without a reason`() throws {
    let desk = try desk()
    #expect(desk("accept P-1 --by DC-IoT", on: "2017-01-05") == "DC-IoT accepts P-1")
    #expect(
      desk("accept P-1 --by DC-IoT") == """
        error: cannot accept P-1: DC-IoT accepted it on 2017-01-05
        hint: docket show P-1
        [exit 1]
        """)
    #expect(desk("accept P-1 --by DC-IoT -m 'with two people'").contains("with two people"))
    #expect(desk("decline P-1 --by DC-IoT").hasPrefix("DC-IoT declines P-1"))
  }

  @Test func `full consensus beside dissent is said to be so`() throws {
    let desk = try desk()
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
    let desk = try desk()
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
    let desk = try desk()
    desk("concern P-1 'too late' --by 'Nobody Known'")
    #expect(
      desk("log C-1").withoutIDs
        == "2017-01-04  NK raises C-1 about P-1: too late (recorded by OCL) [ID]")
  }

  @Test func `what settled concerns said stays as it was said`() throws {
    let desk = try desk()
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
    let desk = try desk()
    desk("position P-1 support --by VC", on: "2017-01-05")
    desk("concern P-1 'too costly' --by VC", on: "2017-01-06")
    desk("concern P-1 'too late' --by VC", on: "2017-01-07")
    #expect(desk("undo C-1", on: "2017-01-08").hasPrefix("taken back: VC raises C-1"))
    #expect(desk("show P-1").contains("positions object VC"))
    #expect(desk("doctor").hasPrefix("civ.docket is sound"), "\(desk("doctor"))")
    desk("undo C-2")
    #expect(desk("show P-1").contains("positions support VC"))
  }

  @Test func `a concern of an earlier day leaves what its raiser held later`() throws {
    let desk = try desk()
    desk("position P-1 support --by VC", on: "2017-01-06")
    desk("concern P-1 'too costly' --by MB", on: "2017-01-06")
    #expect(
      desk("concern P-1 'too late' --by VC --on 2017-01-05", on: "2017-01-07").hasPrefix("C-2"))
    #expect(desk("concern P-1 'too wide' --by MB --on 2017-01-05").hasPrefix("C-3"))
    #expect(desk("show P-1").contains("positions support VC; object MB"))
  }

  @Test func `a concern keeps the reason for which its raiser objected already`() throws {
    let desk = try desk()
    desk("position P-1 object --by VC -m 'too wide'", on: "2017-01-05")
    desk("concern P-1 'too costly' --by VC", on: "2017-01-06")
    #expect(desk("show P-1").contains("VC object 5 Jan: too wide"))
    #expect(!desk("show P-1").contains("was object"))
  }

  @Test func `a concern is taken back with the position that came with it`() throws {
    let desk = try desk()
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
