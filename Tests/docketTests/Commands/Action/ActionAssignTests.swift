import Domain
import Testing

@testable import docket

@Suite struct ActionAssignTests {
  @Test func `owners are replaced, join and leave`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "Send the points""#)
    #expect(docket("assign A-1 OCL,AP") == "A-1  Send the points  OCL, AP  open")
    #expect(docket("assign A-1 MB VC --add") == "A-1  Send the points  OCL, AP, MB, VC  open")
    #expect(docket("assign A-1 OCL --remove") == "A-1  Send the points  AP, MB, VC  open")
    #expect(
      docket("assign A-1 AP,MB,VC") == """
        error: A-1 has these owners already
        hint: docket show A-1
        [exit 1]
        """)
    #expect(
      docket(#"assign A-1 "New Person""#) == """
        A-1  Send the points  NP  open
        new person: NP  New Person
        """)
    #expect(
      docket("log A-1").withoutIDs == """
        2017-05-17  OCL adds A-1 "Send the points" [ID]
        2017-05-17  OCL assigns A-1 to OCL, AP [ID]
        2017-05-17  OCL adds MB, VC to the owners of A-1 [ID]
        2017-05-17  OCL assigns A-1 to AP [ID]
        2017-05-17  OCL adds person NP New Person; assigns A-1 to NP [ID]
        """)
  }

  @Test func `assigning is refused where it changes nothing or cannot be read`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "Send the points" -o AP"#)
    #expect(
      docket("assign A-1 AP") == """
        error: A-1 has these owners already
        hint: docket show A-1
        [exit 1]
        """)
    #expect(
      docket("assign A-1 ZZ") == """
        error: nobody here has the initials "ZZ"
        hint: known: AP Alejandro Pisanty, MB Maarten Botterman, OCL Olivier Crépin-Leblond, VC Vint Cerf
        hint: a full name is added when you use it; or: docket person add CODE "Full Name"
        [exit 1]
        """)
    #expect(
      docket("assign A-1 MB --add --remove") == """
        error: --add and --remove cannot go together
        hint: docket assign --help
        [exit 64]
        """)
    #expect(
      docket("assign A-1") == """
        error: missing expected argument '<owners> ...'
        hint: docket assign --help
        [exit 64]
        """)
    #expect(
      docket("assign A-1 DC-IoT") == """
        error: DC-IoT is a coalition, not a person
        hint: coalitions take part with -w, in add, propose and edit: -w DC-IoT
        [exit 1]
        """)
  }

  @Test func `several actions get their owner at once`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "First""#)
    docket(#"add "Second""#)
    #expect(
      docket("assign A-1,A-2 AP") == """
        A-1  First   AP  open
        A-2  Second  AP  open
        """)
    #expect(
      docket("undo").withoutIDs == """
        taken back: OCL assigns A-1, A-2 to AP
        the other way again: docket undo ID
        """)
    #expect(
      docket("list no-owner") == """
        A-1  First   open
        A-2  Second  open
        """)
  }
}
