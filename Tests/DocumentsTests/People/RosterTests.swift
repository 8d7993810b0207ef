import Domain
import Testing

@testable import Documents

@Suite struct RosterTests {
  /// A roster of names, with the code of each in brackets where it has one.
  private func roster(_ names: String...) -> Roster {
    var roster = Roster()
    for (place, written) in names.enumerated() {
      let (name, code, affiliation) = Roster.withoutBrackets(written[...])
      roster.add(name: PersonName(name), code: code, affiliation: affiliation, line: place + 1)
    }
    return roster
  }

  @Test func `a first name that two have means neither`() {
    let roster = roster("Ann Lee", "Ann Roe", "Bo Dahl")
    #expect(roster.code(ofPerson: "Ann") == nil)
    #expect(roster.code(ofPerson: "Bo") == "BD")
  }

  @Test func `two of one name with codes of their own are two`() {
    #expect(roster("Ann Lee [AL]", "Ann Lee [AX]").people.map(\.code) == ["AL", "AX"])
  }

  @Test func `one with a code is the same in short`() {
    #expect(roster("Ann Lee [AL]", "A. Lee [AL]").people.map(\.name) == ["Ann Lee"])
    #expect(roster("A. Lee [XL]").code(ofPerson: "Ann Lee") == "XL")
    #expect(roster("Ann Lee [XL]").code(ofPerson: "A. Lee") == "XL")
  }

  @Test func `a code that comes later takes the place of the initials`() {
    var roster = roster("Ann Lee", "Bo Dahl")
    roster.setChair("AL")
    roster.setRapporteur("BD")
    roster.add(name: PersonName("Ann Lee"), code: "XAL", line: 3)
    roster.add(name: PersonName("Bo Dahl"), code: "XBD", line: 4)
    #expect([roster.code(ofPerson: "Chair"), roster.chair] == ["XAL", "XAL"])
    #expect([roster.code(ofPerson: "Rapporteur"), roster.rapporteur] == ["XBD", "XBD"])
    #expect(roster.code(ofCode: "AL") == nil)
  }

  @Test func `an affiliation that is known in part is lost otherwise`() {
    let roster = roster("Ann Lee (Big Lab, Rome)")
    #expect(roster.contains("Big Lab", of: "AL"))
    #expect(!roster.contains("Guild", of: "AL"))
  }

  @Test(arguments: [
    ("Ann Lee", true), ("Lena van der Meer", true), ("Ms. Lee", true), ("Lee", false),
    ("Human Rights", false), ("the Lab", false), ("Ann the Lee", false), ("Ann L33", false),
  ])
  func `a name is two words or more of which none is another word`(_ text: String, _ isName: Bool) {
    #expect(Roster().looksLikeName(text[...]) == isName)
  }

  @Test func `brackets close what they open`() {
    #expect(SpeakerList.bracketedCodes("Lee] [AL], Lab [see below]").map(\.code) == ["AL"])
  }
}
