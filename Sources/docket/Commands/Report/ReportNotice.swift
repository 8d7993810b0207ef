import ArgumentParser
import Domain
import Rendering
import Reports
import Storage

struct NoticeCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice", abstract: "Write the mail that announces one proposal, by its state",
    discussion: """
      A discussion notice, a last-call notice or a conclusion notice. As a mail it answers the \
      first notice of the same proposal, so that they stand together in an archive. docket \
      sends no mail.

      docket notice P-1 --out p1.eml
      """)
  static var formats: [OutputFormat] { [.text, .eml, .json] }

  @Argument(help: "Name the proposal: P-1")
  var reference: String
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var privacy: PrivateOption
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let (notice, ends, day) = try context.read(asOf: asOf) { snapshot, today in
      let proposal = try snapshot.subject(named: reference, of: .proposal)
      let notice = try snapshot.notice(of: proposal, on: today)
      return (
        privacy.isOn ? notice : notice.withoutPrivateParts,
        try MailEnds(context, snapshot, isPrivate: privacy.isOn), today
      )
    }
    let console = context.console
    switch context.format {
    case .json: console.out(json: notice.json)
    case .eml: console.out(block: try MailMessage(notice, ends, on: day).text)
    case .text, .csv, .markdown, .html:
      console.out(block: MailText.lines(notice).joined(separator: "\n"))
    }
  }
}
