import Testing

@testable import docket

@Suite struct ActionWaitTests {
  @Test func `whom an action waits for may be somebody outside`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "Send the points""#)
    #expect(
      docket(#"wait A-1 --on-whom "Jane Roe" -m "her reply""#)
        == "A-1  Send the points  waiting on Jane Roe")
    #expect(
      docket("status") == """
        DC-CIV, Wed 17 May 2017                                  civ.docket, you are OCL
        WAITING 1
          A-1  Send the points  on Jane Roe since today
        NO OWNER 1
          A-1  Send the points  waiting since 17 May
        NO DAY 1
          A-1  Send the points  waiting since 17 May
        actions 1 waiting                                         each: docket list WORD
        """)
  }

  @Test func `whom it waits for and why must be said, and whom must be known`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "Send the points""#)
    #expect(
      docket("wait A-1") == """
        error: cannot set A-1 to waiting: nobody is named to wait for; no reason is given
        hint: docket wait A-1 --on-whom WHO -m "…"
        [exit 1]
        """)
    #expect(
      docket(#"wait A-1 --on-whom QQ -m "a reply""#) == """
        error: nobody here has the initials "QQ"
        hint: known: AP Alejandro Pisanty, MB Maarten Botterman, OCL Olivier Crépin-Leblond, VC Vint Cerf
        hint: a full name is added when you use it; or: docket person add CODE "Full Name"
        [exit 1]
        """)
  }
}
