import Domain
import Foundation
import Testing

@testable import docket

/// A year of a coalition, told in commands; reports of it are compared with files.
final class ReportStory: Sendable {
  let folder: TestFolder

  /// Makes the file.
  init() throws {
    folder = try TestFolder()
    let report = try String(
      contentsOfFile: Desk.root + "/Scripts/session-report.txt", encoding: .utf8)
    try folder.write(report, to: "report.txt")
    for (offset, step) in Self.lines.enumerated() {
      let outcome = outcome(step.line, on: step.day, seed: UInt64(offset))
      #expect(outcome.status == .done, "\(step.line): \(outcome.errors)")
    }
  }

  /// Runs one command line on a day; words with spaces stand in apostrophes.
  func run(_ line: String, on day: String) -> String {
    let outcome = outcome(line, on: day)
    return outcome.output + outcome.errors + "[exit \(outcome.status.rawValue)]"
  }

  func outcome(_ line: String, on day: String, seed: UInt64 = 1) -> Outcome {
    let environment = Environment.test(
      in: folder.path,
      ["DOCKET_NOW": day, "DOCKET_USER": "OCL", "DOCKET_FILE": "civ.docket"], seed: seed)
    return Shell.run(Self.words(line), in: environment)
  }

  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    for (offset, part) in line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
    {
      if offset % 2 == 1 {
        words.append(String(part))
      } else {
        words += part.split(separator: " ").map(String.init)
      }
    }
    return words
  }

  private static let lines: [(day: String, line: String)] = [
    ("2016-12-07", "init DC-CIV"), ("2016-12-07", "import report.txt --date 2016-12-06"),
    ("2016-12-07", "programme add CIV-2017 --title 'Work programme 2017' --from 2017-01-01"),
    ("2016-12-20", "discuss P-1 --shepherd AP -w DC-IoT,DC-IRP"),
    ("2016-12-20", "link P-1 follows-from S-1..S-3"),
    ("2017-02-03", "concern P-1 'What is harm?' --by AP --from S-4"),
    ("2017-02-03", "concern P-1 'Scaling across borders' --by AP --non-blocking"),
    ("2017-03-11", "answer C-1 --by VC -m 'harm done through devices'"),
    ("2017-04-25", "resolve C-1 --by AP --at <k3@list> -m 'by mail'"),
    ("2017-04-25", "resolve C-2 --by AP"), ("2017-04-26", "position P-1 support --by VC"),
    ("2017-04-26", "position P-1 support --by DC-IoT"),
    ("2017-04-26", "accept P-1 --by DC-IoT"), ("2017-05-02", "last-call P-1 --until 2017-05-16"),
    ("2017-05-04", "concern P-1 'a new central layer' --by TT --from S-20"),
    ("2017-05-18", "dissent C-3 -m 'no central layer'"),
    (
      "2017-05-19",
      "conclude P-1 adopted --level consensus --minority 'TT: no layer' "
        + "-m 'No overarching system; self-certification first.'"
    ),
    ("2017-05-19", "add 'Draft a definition of harm' -o AP,VC -d 2017-07-31 -p P-1"),
    ("2017-05-19", "add 'Compare with the IRP charter' -o MF -w DC-IRP,DC-IoT -d 2017-08-31"),
    ("2017-07-01", "due A-1 2017-09-30 -m 'examples needed'"),
    ("2017-07-02", "wait A-2 --on-whom DC-IRP -m 'charter not out'"),
    ("2017-08-01", "due A-1 2017-10-31 -m 'labs are slow'"),
    ("2017-08-02", "accept A-2 --by DC-IoT"),
    ("2017-08-03", "decline A-2 --by DC-IRP -m 'no time'"),
    (
      "2017-10-01",
      "add 'List certification schemes for devices that are sold across borders, "
        + "with what each of them asks of a maker' -o LF -d 2017-12-05"
    ),
    ("2017-10-01", "add 'Ask two makers about update periods' -o MB,AP -w DC-IoT"),
    ("2017-11-20", "close A-1 -m 'paper sent'"), ("2017-11-20", "discuss P-2 --shepherd MB"),
    ("2017-11-20", "last-call P-2 --until 2017-12-04"),
    ("2017-11-20", "note P-2 'The secretariat (sec@example.org) asks for a text'"),
    ("2017-11-20", "note P-2 'VC hesitates' --private"),
    ("2017-11-20", "link P-2 https://www.intgovforum.org/dynamic-coalitions?a=1&b=2"),
    ("2017-11-24", "withdraw P-4 -m 'sent to the list already'"),
    ("2017-12-01", "cancel A-4 -m 'AP has asked them at the IGF'"),
    ("2017-12-10", "coalition edit DC-CIV --name 'Dynamic Coalition on Core Internet Values'"),
    ("2017-12-10", "person edit AP --group civil-society --mail ap@example.org"),
    ("2017-12-10", "person edit VC --group technical-community"),
    ("2017-12-10", "add '=1+1 of <b>\"bold\"</b>' -o AP -d 2018-02-15"),
  ]
}
