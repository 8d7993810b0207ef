import Documents
import Domain
import Foundation

/// The folder that holds `Package.swift`.
let packageFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The report that comes with the package.
func bundledText() throws -> String {
  let file = packageFolder.appendingPathComponent("Scripts/session-report.txt")
  return String(decoding: try bytes(of: file), as: UTF8.self)
}

func bundledReport() throws -> MeetingRecord { try read(bundledText()) }

func fixture(_ name: String) throws -> MeetingRecord {
  try SessionReport.read(
    bytes(of: packageFolder.appendingPathComponent("Tests/DocumentsTests/Fixtures/\(name).txt")))
}

func bytes(of file: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }

func read(_ text: String) throws -> MeetingRecord { try SessionReport.read(Array(text.utf8)) }

/// Reads a report with the given lines under one heading, or below the title.
func read(
  date: String? = nil, time: String? = nil, organizer: String = "Some Lab", speakers: String? = nil,
  issues: String = "x", discussion: String? = nil, steps: String? = nil
) throws -> MeetingRecord {
  var lines = ["Session title: A test", "Organizer: \(organizer)"]
  if let date { lines.append("Date: \(date)") }
  if let time { lines.append("Time: \(time)") }
  if let speakers { lines.append("Speakers: \(speakers)") }
  lines.append("Key issues raised: \(issues)")
  if let discussion { lines.append("Discussion: \(discussion)") }
  if let steps { lines.append("Next steps: \(steps)") }
  return try read(lines.joined(separator: "\n"))
}

func fault(_ bytes: [UInt8]) -> DocumentFault? {
  do throws(DocumentFault) {
    _ = try SessionReport.read(bytes)
    return nil
  } catch {
    return error
  }
}

extension MeetingRecord {
  /// One line a statement: "10 AP The terms are".
  func statementLines(_ section: Section? = nil, words: Int = 3) -> [String] {
    statements.filter { section == nil || $0.section == section }.map { statement in
      let opening = statement.text.split(whereSeparator: \.isWhitespace).prefix(words)
      return "\(statement.line) \(statement.speaker ?? "-") \(opening.joined(separator: " "))"
    }
  }

  var checkLines: [String] {
    checks.map { "\($0.field) \($0.line): \($0.text)" + ($0.suggestion.map { " -> \($0)" } ?? "") }
  }
}

/// Everything that a record holds of its document.
func wholeText(of record: MeetingRecord) -> String {
  var parts = [record.title]
  for person in record.people {
    parts += [person.code, person.name ?? "", person.affiliation ?? ""]
  }
  parts += record.coalitions.flatMap { [$0.code, $0.name ?? ""] + $0.spellings }
  parts += record.statements.map(\.text) + record.proposals.map(\.text)
  parts += record.unread.map(\.text)
  return parts.joined(separator: " ")
}
