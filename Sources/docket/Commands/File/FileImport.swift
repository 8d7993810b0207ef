import ArgumentParser
import Documents
import Domain
import Rendering
import Storage

struct ImportCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read a session report",
    discussion: """
      Reads the IGF session-report template as plain text: one meeting with its people, \
      coalitions, statements and next steps, which come in as proposals. What is doubtful is \
      kept as a check and shown by "docket status". The same document again adds nothing; a \
      corrected one brings its meeting up to date.

      docket import report.txt
      docket import report.txt --date 2016-12-06
      pdftotext -layout report.pdf - | docket import -
      """)
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the report; - reads standard input")
  var document: String
  @Option(help: ArgumentHelp("Set the day of the meeting", valueName: "day"))
  var date: String?
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let day = try date.map { try context.day($0) }
    let bytes = try InputFile.read(document, in: context.environment)
    let name =
      document == "-" ? "standard input" : String(document.split(separator: "/").last ?? "")
    let known = try context.read { try $0.knownCoalitions() }
    let record: MeetingRecord
    do {
      record = try SessionReport.read(
        bytes, named: document == "-" ? "report.txt" : document, knowing: known)
    } catch {
      throw Failure(error, in: document == "-" ? name : document)
    }
    try context.write { transaction in
      let receipt = try transaction.importMeeting(
        record, from: ImportSource(name: name, bytes: bytes, day: day))
      let screen = ImportOutput(
        receipt: receipt, record: record, document: document,
        docket: context.docket, asked: day, isDryRun: global.isDryRun,
        snapshot: transaction.snapshot)
      switch context.format {
      case .json: context.console.out(json: try screen.json(context.today))
      case .text, .csv, .markdown, .html, .eml:
        if global.isQuiet {
          context.console.out("\(try transaction.snapshot.shownName(of: receipt.meeting))")
        } else {
          context.console.out(lines: try screen.lines(width: context.width))
        }
      }
      let meeting = try transaction.snapshot.state(of: receipt.meeting)
      let isMoved = receipt.corrections.contains {
        $0.subject == receipt.meeting && $0.field == Field.date
      }
      if isMoved, let day = meeting.day(Field.date) {
        try context.explainImportDay(of: meeting, now: day, correction: document, transaction)
      }
    }
  }
}
