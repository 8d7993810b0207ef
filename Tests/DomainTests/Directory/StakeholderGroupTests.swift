import Domain
import Testing

struct StakeholderGroupTests {
  @Test func `the groups are the eight of the vocabulary`() {
    #expect(
      StakeholderGroup.allCases.map(\.rawValue) == [
        "government", "intergovernmental", "private-sector", "civil-society",
        "technical-community", "academia", "media", "other",
      ])
    #expect(
      StakeholderGroup.allCases.map(\.name) == [
        "government", "intergovernmental", "private sector", "civil society",
        "technical community", "academia", "media", "other",
      ])
  }

  @Test(arguments: StakeholderGroup.allCases)
  func `a group is read by its value and its name`(group: StakeholderGroup) throws {
    #expect(try StakeholderGroup.read(group.rawValue) == group)
    #expect(try StakeholderGroup.read(" \(group.name.uppercased()) ") == group)
  }

  @Test(arguments: [
    ("gov", StakeholderGroup.government), ("Civil", .civilSociety), ("tech", .technicalCommunity),
    ("private", .privateSector), ("PrivateSector", .privateSector), ("inter", .intergovernmental),
  ])
  func `a group is read by its beginning`(typed: String, group: StakeholderGroup) throws {
    #expect(try StakeholderGroup.read(typed) == group)
  }

  @Test(arguments: ["", "go", "business folk", "governments"])
  func `what is no group is refused with the list`(typed: String) {
    #expect(
      throws: UsageFault(
        "\"\(typed)\" is not a stakeholder group",
        hints: [
          "one of government, intergovernmental, private-sector, civil-society, "
            + "technical-community, academia, media, other"
        ])
    ) { try StakeholderGroup.read(typed) }
  }
}

struct SmallValuesTests {
  @Test func `a position is one of five`() {
    #expect(
      PositionKind.allCases.map(\.rawValue) == ["support", "accept", "object", "abstain", "recuse"])
  }

  @Test func `outcomes and levels of a conclusion are those of the lifecycle`() {
    #expect(
      Conclusion.Outcome.allCases.map(\.rawValue) == ["adopted", "not-adopted", "no-consensus"])
    #expect(
      Conclusion.Level.allCases.map(\.rawValue)
        == ["full-consensus", "consensus", "strong-support", "divergence"])
  }

  @Test func `a rule that was never set has its usual value`() {
    let rules = ProgrammeRules()
    #expect([rules.lastCallDays, rules.dueSoonDays, rules.staleDays] == [14, 14, 60])
    let odd = ProgrammeRules(lastCallDays: 0, dueSoonDays: -1, staleDays: 99_999)
    #expect(odd == rules)
    let set = ProgrammeRules(lastCallDays: 7, dueSoonDays: 3650, staleDays: 1)
    #expect([set.lastCallDays, set.dueSoonDays, set.staleDays] == [7, 3650, 1])
  }

  @Test func `a rule is set to days from one to ten years`() throws {
    #expect(try ProgrammeRules.days(21) == 21)
    #expect(
      throws: UsageFault("0 is not a number of days for a rule: from 1 to 3650 are allowed")
    ) { try ProgrammeRules.days(0) }
  }
}
