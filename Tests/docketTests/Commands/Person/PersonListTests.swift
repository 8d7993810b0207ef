import Testing

@testable import docket

@Suite struct PersonListTests {
  @Test func `each person has a line, sorted by code`() throws {
    let docket = try Desk.withPeople()
    docket(#"person add LFH "Lise Fuhr Hansen" --affiliation ETNO --group civil"#)
    #expect(
      docket("person list") == """
        AP   Alejandro Pisanty
        LFH  Lise Fuhr Hansen        ETNO, civil-society
        MB   Maarten Botterman
        OCL  Olivier Crépin-Leblond
        VC   Vint Cerf
        """)
  }
}
