import Testing

@testable import docket

@Suite struct ItemUndoTests {
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
        error: A-2 was taken back
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
        taken back: OCL adds A-1 "First" to AP
        the other way again: docket undo ID
        """)
    #expect(
      docket("undo P-1").withoutIDs == """
        taken back: OCL proposes P-1 "Discuss in public"
        the other way again: docket undo ID
        """)
    #expect(
      docket("undo P-1").withoutIDs == """
        error: P-1 was taken back
        hint: docket undo ID
        [exit 1]
        """)
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
}
