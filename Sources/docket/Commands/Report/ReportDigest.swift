import ArgumentParser
import Domain
import Rendering
import Reports
import Storage

struct DigestCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest", abstract: "Write the mail that tells the list what was done",
    discussion: """
      docket sends no mail: --format eml makes a file that a mail program opens and sends.

      docket digest --since last --out digest.eml
      docket digest --since last --mark-sent -q --out digest.txt
      """)
  static var formats: [OutputFormat] { [.text, .eml, .markdown, .json, .html] }

  @Argument(help: "Give filter words, as for \"docket list\"")
  var filter: [String] = []
  @Option(
    help: ArgumentHelp(
      "Tell of that day and what came after, or of what came after the last one sent",
      valueName: "day|last"))
  var since = "last"
  @Flag(name: .customLong("mark-sent"), help: "Record that it went to the list")
  var isSent = false
  @OptionGroup var share: ShareOptions
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var privacy: PrivateOption
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    guard isSent else {
      return try context.read(asOf: asOf) { snapshot, today in
        _ = try show(snapshot, today, context)
      }
    }
    guard asOf.day == nil else {
      throw UsageFault(
        "a digest of a day gone by cannot be marked as sent today",
        hints: ["docket digest --since \(since) --mark-sent"])
    }
    try context.write { transaction in
      let today = transaction.author.day ?? transaction.author.today
      let digest = try show(transaction.snapshot, today, context)
      // What could not be written is not marked as sent.
      if !global.isDryRun { try context.deliver() }
      try transaction.markSent(
        SentDigest(since: digest.since, until: digest.until),
        try share.filter(filter, of: context.command, today: today).filter)
    }
    context.console.notice("marked as sent; take back: \(context.docket) undo")
  }

  private func show(_ snapshot: Snapshot, _ today: Day, _ context: Context) throws
    -> DigestReport
  {
    let (filter, share) = try share.filter(filter, of: context.command, today: today)
    var digest = try snapshot.digest(from: start(context, today), until: today, filter)
    digest.share = share
    if !privacy.isOn { digest = digest.withoutMailAddresses }
    let console = context.console
    switch context.format {
    case .json: console.out(json: digest.json)
    case .eml:
      let ends = try MailEnds(context, snapshot, isPrivate: privacy.isOn)
      console.out(block: try MailMessage(digest, ends).text)
    case .markdown, .html: try context.show(digest.page)
    case .text, .csv:
      console.out(block: MailText.lines(digest).joined(separator: "\n"))
    }
    return digest
  }

  private func start(_ context: Context, _ today: Day) throws -> DigestStart {
    guard since.lowercased() != "last" else { return .last }
    let day = try context.day(since)
    guard day <= today else {
      throw UsageFault(
        "\(day) is still ahead", hints: ["--since takes a day up to \(today), or last"])
    }
    return .day(day)
  }
}
