import Domain
import Reports
import TestSupport

@testable import Storage

/// Invented session reports, as a reader in Formats would hand them over.
enum Documents {
  static let bytes = Array("A report\n".utf8)

  /// A session with two speakers, one of them remote, three statements and two proposals.
  static func session() -> MeetingRecord {
    var record = MeetingRecord()
    record.template = "session report"
    record.lineCount = 40
    record.title = "Session on open values"
    record.day = Day("2017-12-06")
    record.time = "09:00"
    record.organizer = "DC-CIV"
    record.chair = "OC"
    record.rapporteur = "AP"
    record.people = [
      .init(code: "OC", name: "Olivia Clark", affiliation: "Chair of it", line: 6),
      .init(code: "AP", name: "Ana Prado", line: 7),
      .init(code: "TT", name: "Tomás Tello", isRemote: true, codeIsDerived: true, line: 20),
    ]
    record.coalitions = [
      .init(code: "DC-CIV", name: "Coalition on Values", line: 5),
      .init(code: "DC-IoT", name: nil, spellings: ["DC IoT", "Internet of Things"], line: 30),
    ]
    record.statements = [
      .init(speaker: "AP", section: .keyIssue, text: "Values come before the wires.", line: 10),
      .init(speaker: "TT", section: .discussion, text: "Not all of them are old.", line: 20),
      .init(speaker: nil, section: .discussion, text: "The room was quiet.", line: 22),
    ]
    record.proposals = [
      .init(
        title: "Write to the things people", text: "Write to the things people, and wait.",
        coalitions: ["DC-IoT"], line: 30),
      .init(
        title: "Rather more than", text: "Rather more than",
        checks: [Check(field: "text", line: 31, text: "breaks off")], line: 31),
    ]
    record.checks = [
      Check(field: "date", line: 2, text: "was a Wednesday", suggestion: "2016-12-06")
    ]
    record.unread = [.init(line: 38, text: "Printed on both sides")]
    return record
  }

  static func source(_ text: String = "A report\n", day: Day? = nil) -> ImportSource {
    ImportSource(name: "report.txt", bytes: Array(text.utf8), day: day)
  }

  /// The session, a corrected form of it, or another one.
  static func random(_ dice: inout SeededGenerator) -> (MeetingRecord, ImportSource) {
    var record = session()
    let number = Int.random(in: 0...3, using: &dice)
    if number > 0 { record.statements[0].text = "Values come before all the wires (\(number))." }
    if number == 2 { record.proposals.removeLast() }
    if number == 3 {
      record.title = "Another session"
      record.organizer = "DC-IoT"
      record.statements = [
        .init(speaker: "OC", section: .discussion, text: "Welcome everybody", line: 9)
      ]
      record.proposals = []
    }
    let day = Bool.random(using: &dice) ? Day("2017-12-0\(number + 1)") : nil
    return (record, source("Report \(number)\n", day: day))
  }
}
