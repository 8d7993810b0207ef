import Domain
import Testing

@testable import docket

@Suite struct ItemUndoTests {
  @Test func `what is brought back within what is still taken back says so`() throws {
    let desk = try Desk.withPeople()
    desk("add First -o AP -d 2017-06-01")
    desk("close A-1 -m sent")
    desk("undo A-1")
    desk("undo A-1")
    let ids = desk("log").matches(of: #/\[([0-9a-f]{8})\]/#).map { String($0.1) }.suffix(2)
    let (first, second) = (try #require(ids.first), try #require(ids.last))
    #expect(
      desk("undo \(first)").contains("A-1 is itself still taken back: docket undo \(second)"))
    #expect(!desk("undo \(second)").contains("still taken back"))
    #expect(desk("show A-1").contains("DONE since"))
  }

  @Test func `the latest command of one's own is taken back`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "First" -o AP"#)
    docket(#"add "Second" -o AP"#)
    docket("start A-2")
    #expect(
      docket("undo").withoutIDs == """
        taken back: OCL starts A-2
        the other way again: docket undo ID
        """)
    #expect(
      docket("undo").withoutIDs == """
        taken back: OCL adds A-2 "Second" to AP
        the other way again: docket undo ID
        """)
    #expect(
      docket("undo").withoutIDs == """
        taken back: OCL adds A-1 "First" to AP
        the other way again: docket undo ID
        """)
    #expect(docket("list") == "nothing matches; docket list --help tells what filters there are")
    #expect(
      docket(#"add "Third""#) == """
        A-3
             Third
        """)
    #expect(
      docket("show A-2").withoutIDs == """
        error: A-2 was taken back on 2017-05-17 by OCL
        hint: docket undo ID
        [exit 1]
        """)
  }

  @Test func `the last step of an item is taken back`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "First" -o AP"#)
    docket("start A-1")
    docket(#"add "Second""#)
    #expect(
      docket("undo A-1").withoutIDs == """
        taken back: OCL starts A-1
        the other way again: docket undo ID
        """)
    #expect(
      docket("list") == """
        A-1  First   AP  open
        A-2  Second      open
        """)
  }

  @Test func `what was held, answered or noted last of an item is its last step`() throws {
    let docket = try Desk.withPeople()
    docket("propose 'Discuss in public' -w DC-IoT")
    docket("discuss P-1")
    docket("concern P-1 'too wide' --by AP --non-blocking")
    docket("position P-1 support --by MB")
    docket("accept P-1 --by DC-IoT")
    docket("note P-1 'ask them'")
    for told in [
      "OCL notes on P-1: ask them", "DC-IoT accepts P-1", "MB supports P-1",
      "OCL opens the discussion of P-1",
    ] {
      #expect(docket("undo P-1").hasPrefix("taken back: \(told)\n"))
    }
    #expect(docket("show P-1").contains("C-1"))
    #expect(docket("undo P-1").contains("error: cannot take that back: C-1 rests on P-1"))
  }

  @Test func `a concern is not taken back alone when its raiser spoke again`() throws {
    let docket = try Desk.withPeople()
    docket("propose 'Discuss in public'")
    docket("concern P-1 'too wide' --by AP")
    docket("position P-1 accept --by AP")
    #expect(
      docket("undo C-1").withoutIDs == """
        error: cannot take that back: a later position on P-1 rests on it
        hint: docket undo ID
        hint: docket log P-1
        [exit 1]
        """)
  }

  @Test func `a step on which a later one rests is not taken back`() throws {
    let docket = try Desk.withPeople()
    docket(#"propose "Discuss in public""#)
    docket(#"add "First" -o AP -p P-1"#)
    #expect(
      docket("undo P-1").withoutIDs == """
        error: cannot take that back: A-1 rests on P-1
        hint: docket undo ID
        hint: docket log P-1
        [exit 1]
        """)
    #expect(
      docket("undo A-1").withoutIDs == """
        taken back: OCL adds A-1 "First" to AP, implements P-1
        the other way again: docket undo ID
        """)
    #expect(
      docket("undo P-1").withoutIDs == """
        taken back: OCL proposes P-1 "Discuss in public"
        the other way again: docket undo ID
        """)
    #expect(
      docket("undo P-1").withoutIDs == """
        error: P-1 was taken back on 2017-05-17 by OCL
        hint: docket undo ID
        [exit 1]
        """)
  }

  @Test func `taking back what somebody else typed says whose it was`() throws {
    let docket = try Desk.withPeople()
    docket("add First -o AP", as: "MB")
    docket("start a1 --by AP", as: "MB")
    #expect(
      docket("undo A-1", on: "2017-05-18").withoutIDs == """
        taken back: AP starts A-1
        the other way again: docket undo ID
        the last step of A-1 was not yours: it was AP's, recorded by MB, of 2017-05-17
        """)
    let undo = try docket.json("log --limit 1 --format json")["batch"]?.string?.prefix(8) ?? ""
    #expect(
      docket("undo \(undo)", as: "VC").contains(
        "\ncommand \(undo) was not yours: it was OCL's, of 2017-05-18"))
    // What one typed oneself needs no such word, also for somebody else.
    docket("close A-1 -m sent --by MB")
    #expect(!docket("undo A-1").contains("not yours"))
  }

  @Test func `there is nothing to take back`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket("undo --as VC") == """
        error: there is no command of yours to take back
        hint: docket log
        hint: any command of the log can be taken back by its id: docket undo ID
        [exit 1]
        """)
    #expect(
      docket("undo ffff") == """
        error: there is no command "ffff"
        hint: docket log
        [exit 1]
        """)
    #expect(
      docket("undo A-1") == """
        error: there is no A-1: this file has no action yet
        hint: docket list actions
        [exit 1]
        """)
  }

  @Test func `others' commands are left alone`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "First" --as AP"#)
    #expect(
      docket("undo --as VC") == """
        error: there is no command of yours to take back
        hint: docket log
        hint: any command of the log can be taken back by its id: docket undo ID
        [exit 1]
        """)
    #expect(docket("log --limit 1").withoutIDs == #"2017-05-17  AP adds A-1 "First" [ID]"#)
  }

  @Test func `both sides of a replacement are taken back together`() throws {
    let docket = try Desk.withReport()
    docket("supersede P-2 --replaced-by P-3 -m 'the same'")
    docket("undo P-2")
    #expect(docket("list P-2 --all").contains("superseded") == false)
    #expect(!docket("show P-2").contains("superseded") && !docket("show P-3").contains("P-2"))
    docket("supersede P-2 --replaced-by P-3 -m 'the same'")
    docket("undo P-3")
    #expect(!docket("show P-2").contains("superseded"))
    docket("convert P-4 action")
    docket("undo P-4")
    #expect(docket("show P-4").contains("RAISED"))
    #expect(docket("show A-1").hasPrefix("error: A-1 was taken back"))
  }

  @Test func `of what one command closed each goes alone`() throws {
    let docket = try Desk.withPeople()
    docket("add One -o AP")
    docket("add Two -o AP")
    docket("close A-1,A-2 -m sent")
    docket("undo A-1")
    #expect(docket("list --all --columns ref,state") == "A-1  open\nA-2  done")
  }

  @Test func `what replaced an action does so no more when that is opened again`() throws {
    let docket = try Desk.withPeople()
    docket("add One -o AP")
    docket("add Two -o AP")
    docket("supersede A-1 --replaced-by A-2 -m 'the same'")
    docket("reopen A-1 -m 'not the same'")
    #expect(!docket("show A-1").contains("superseded"))
    #expect(!docket("show A-2").contains("supersedes"))
  }

  @Test func `a command that made somebody too goes and comes back any number of times`() throws {
    let docket = try Desk.withPeople()
    docket("add Survey -o 'Al Pi'")
    for isThere in [false, true, false, true] {
      let told = docket("undo \(docket("log").suffix(9).prefix(8))")
      #expect(told.hasPrefix("taken back: ") == !isThere, "\(told)")
      #expect(docket("list").contains("Survey") == isThere)
      #expect(docket("person list").contains("Al Pi") == isThere)
    }
  }
}
