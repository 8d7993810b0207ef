import Domain
import Formats
import Testing

@Suite struct SessionReportCoalitionTests {
  private func coalitions(_ text: String, organizer: String = "Some Lab") throws -> [String] {
    try read(organizer: organizer, issues: text).coalitions.map {
      "\($0.code) \($0.name ?? "-") \($0.spellings)"
    }
  }

  @Test func `spellings of one code are one coalition, in the spelling that says most`() throws {
    #expect(
      try coalitions("DC-IOT, Dc-IoT, DC IoT, DC on IoT.") == [
        #"DC-IoT - ["DC-IOT", "Dc-IoT", "DC IoT", "DC on IoT"]"#
      ])
  }

  @Test func `a name belongs to the code in brackets after it`() throws {
    #expect(
      try coalitions("Dynamic Coalition on Public, Free Access (DC-PFA) and DC of Things (DC-T)")
        == [
          "DC-PFA Dynamic Coalition on Public, Free Access []", "DC-T DC of Things []",
        ])
  }

  @Test func `a code that begins with DC stays, another one gets it`() throws {
    #expect(
      try coalitions(
        "Dynamic Coalition on Community Connectivity (DC3); Dynamic Coalition on Rights (RC)")
        == [
          "DC3 Dynamic Coalition on Community Connectivity []",
          #"DC-RC Dynamic Coalition on Rights ["RC"]"#,
        ])
  }

  @Test func `a name elsewhere is known by its initials`() throws {
    #expect(
      try coalitions("DC-IRP met. The Dynamic Coalition on Internet Rights and Principles agreed.")
        == [
          "DC-IRP Dynamic Coalition on Internet Rights and Principles []"
        ])
  }

  @Test(arguments: [
    "Freedom from Harm (FFH).", "DC-based power", "a DC motor", "in Washington DC USA",
    "Dynamic Coalition on Gender", "the Dynamic Coalitions (DCs)", "the DC",
    "Dynamic Coalition on Rights spoke of Freedom from Harm (FFH)",
  ])
  func `other words are no coalition`(_ text: String) throws {
    #expect(try coalitions(text) == [])
  }

  @Test func `an organizer without a code gets one of its initials, and a check`() throws {
    let record = try read(
      date: "2016-12-06", organizer: "Dynamic Coalition on the Future of Work")
    #expect(record.organizer == "DC-FW")
    #expect(record.checks.map(\.field) == ["organizer"])
  }

  @Test func `an organizer is found by name, by code and by bare initials`() throws {
    let named = "Dynamic Coalition on Core Values (DC-CV) agreed."
    for organizer in ["Dynamic Coalition on Core Values", "DC-CV", "Dc CV", "CV"] {
      let record = try read(organizer: organizer, issues: named)
      #expect(record.organizer == "DC-CV")
      #expect(record.unread == [])
    }
  }

  @Test func `an organizer that is no coalition stays unread`() throws {
    let record = try read(organizer: "Some NGO and DC friends")
    #expect(record.organizer == nil)
    #expect(record.unread == [.init(line: 2, text: "Organizer: Some NGO and DC friends")])
  }

  @Test func `an organizer's line that names more stays unread as well`() throws {
    let record = try read(organizer: "DC-A, with the help of a library")
    #expect(record.organizer == "DC-A")
    #expect(record.unread.map(\.line) == [2])
  }

  @Test func `a step works with those it names, never with the organizer`() throws {
    let record = try read(organizer: "DC-A", steps: "Ask DC-B, the DC-A list and DC B.")
    #expect(record.proposals.map(\.coalitions) == [["DC-B"]])
  }
}
