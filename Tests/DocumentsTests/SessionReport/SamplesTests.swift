import Documents
import Domain
import Foundation
import Testing

/// Real reports, compared with what was counted in them by hand; they are not part of the project.
@Suite(.enabled(if: samples != nil)) struct SamplesTests {
  private struct Row {
    var kind: String
    var owner: String
    var opening: String
  }

  /// Reads the rows beside a document.
  private func expected(_ document: URL) throws -> [Row] {
    let table = String(
      decoding: try bytes(of: URL(fileURLWithPath: document.path + ".expected.tsv")), as: UTF8.self)
    return table.split(separator: "\n").dropFirst().map { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Row(kind: columns[0], owner: columns[1], opening: columns[3])
    }
  }

  private func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func agrees(_ record: MeetingRecord, with rows: [Row]) -> Bool {
    let issues = rows.filter { $0.kind == "issue" }
    let steps = rows.filter { $0.kind == "next-step" }
    let found = record.statements.filter { $0.section == .keyIssue }
    return found.count == issues.count && record.proposals.count == steps.count
      && zip(found, issues).allSatisfy {
        $0.speaker == $1.owner && collapsed($0.text).hasPrefix($1.opening)
      }
      && zip(record.proposals, steps).allSatisfy { collapsed($0.text).hasPrefix($1.opening) }
  }

  @Test func `the report that the project began from`() throws {
    let file = try #require(samples).appendingPathComponent("igf-2016-dc-civ.txt")
    let record = try SessionReport.read(bytes(of: file))
    #expect(agrees(record, with: try expected(file)))
    #expect(record.day?.description == "2017-12-06")
    #expect(record.time == "09:00")
    #expect(record.checks == (try bundledReport()).checks)
    #expect([record.organizer, record.chair, record.rapporteur] == ["DC-CIV", "OCL", "AP"])
    #expect(record.people == (try bundledReport()).people)
    #expect(record.coalitions == (try bundledReport()).coalitions)
    #expect(record.statements.map(\.speaker) == (try bundledReport()).statements.map(\.speaker))
    #expect(record.statements.map(\.line) == (try bundledReport()).statements.map(\.line))
    #expect(record.statements.map(\.section) == (try bundledReport()).statements.map(\.section))
    #expect(record.proposals.map(\.coalitions) == [["DC-IoT", "DC-IRP"], [], [], []])
    #expect(record.proposals.map(\.checks) == (try bundledReport()).proposals.map(\.checks))
    #expect(record.unread.map(\.line) == [1])
  }

  @Test func `templates and other documents bring nothing in`() throws {
    let folder = try #require(samples)
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
      let file = folder.appendingPathComponent(name)
      guard name != "igf-2016-dc-civ.txt", name.contains("/"), !name.hasSuffix(".tsv"),
        !file.hasDirectoryPath, let bytes = try? bytes(of: file)
      else { continue }
      if name.hasPrefix("igf/igf") { #expect(try expected(file).isEmpty) }
      #expect(fault(bytes) != nil, "\(name)")
    }
  }
}

/// The folder of samples, where the environment names one.
private let samples: URL? = {
  guard let path = ProcessInfo.processInfo.environment["DOCKET_SAMPLES"] else { return nil }
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
  else { return nil }
  return URL(fileURLWithPath: path, isDirectory: true)
}()
