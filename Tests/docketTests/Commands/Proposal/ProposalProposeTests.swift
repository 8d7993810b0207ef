import Testing

@testable import docket

@Suite struct ProposalProposeTests {
  @Test func `a proposal is raised with what it follows from`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket(
        #"propose "Adopt self-certification" -w DC-IoT --from S-4..S-6,M-1 --shepherd AP --tag paper --text "Nothing else works.""#
      ) == """
        P-5
             Adopt self-certification; shepherd AP with DC-IoT; follows from S-4, S-5,
             S-6, M-1
        """)
    #expect(
      docket("show P-5") == """
        P-5  Adopt self-certification                                             RAISED
        shepherd AP; with DC-IoT; tags paper
          "Nothing else works."
          follows from S-4 AP, S-5 AP, S-6 AP, M-1
        next      docket discuss P-5
        """)
    #expect(docket(#"propose "Adopt it too" -q"#) == "P-6")
  }

  @Test func `a proposal cannot be raised on nothing`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket(#"propose """#) == """
        error: the title is empty
        hint: docket propose --help
        [exit 64]
        """)
    #expect(
      docket(#"propose "X" --from S-99"#) == """
        error: there is no S-99: the last statement is S-23
        hint: docket list statements
        [exit 1]
        """)
    #expect(
      docket(#"propose "X" --shepherd ZZ"#) == """
        error: nobody here has the initials "ZZ"
        hint: known: AP Alejandro Pisanty, JH Juan Hernandez, JK John Klensin, JM Joly McFie, LF Lise Fuhr, MB Maarten Botterman, MF Marianne Franklin, MS Matthew Shears, OCL Olivier Crépin-Leblond, TT Tatiana Tropina, VC Vint Cerf
        hint: a full name is added when you use it; or: docket person add CODE "Full Name"
        [exit 1]
        """)
    #expect(
      docket(#"propose "X" -w DC-IoX"#) == """
        error: there is no coalition DC-IoX: did you mean DC-IoT?
        hint: type DC-IoT, or add --new if DC-IoX is another one
        [exit 1]
        """)
    #expect(
      docket("propose") == """
        error: missing expected argument '<title>'
        hint: docket propose --help
        [exit 64]
        """)
  }
}
