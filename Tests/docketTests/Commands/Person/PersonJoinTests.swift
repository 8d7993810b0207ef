import Testing

@testable import docket

@Suite struct PersonJoinTests {
  @Test func `two entries of one person name each other`() throws {
    let docket = try Desk.withPeople()
    docket("person add OC 'Olivier Crepin'")
    #expect(
      docket("person join OC OCL") == """
        OC  Olivier Crepin
        same as         OCL Olivier Crépin-Leblond
        """)
    #expect(docket("person show OCL").contains("same as         OC Olivier Crepin"))
    docket("undo")
    #expect(!docket("person show OCL").contains("same as"))
  }
}
