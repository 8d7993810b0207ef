import Testing

@testable import docket

@Suite struct FileDoctorTests {
  @Test func `a sound file is told as such, and nothing is written`() throws {
    let docket = try Desk.withPeople()
    let before = docket.bytes()
    let lines = docket("doctor").split(separator: "\n")
    #expect(lines.first == "civ.docket is sound: 7 changes")
    #expect(lines.last?.hasPrefix("fingerprint ") == true)
    #expect(docket("doctor --repair --dry-run").hasPrefix("civ.docket is sound"))
    #expect(docket.bytes() == before)
  }
}
