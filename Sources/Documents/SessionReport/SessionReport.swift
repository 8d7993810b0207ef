public import Domain

/// A report on a session of the Internet Governance Forum, in the template of 2015 to 2020.
///
/// The template names its parts and leaves the rest to the writer: headings are set apart from
/// values by a tab, a colon, a bar or a line end, and differ from year to year
/// (`SessionReportHeadings.tsv`). What is not understood is kept as unread lines, and what is
/// doubtful leaves a check; nothing is dropped and nothing is guessed silently.
public struct SessionReport {
  let source: SourceText
  let headings: SessionReportHeadings
  let entries: [Entry]
  /// The line of the heading of takeaways that are taken for next steps.
  let takeaways: Int?
  private let width: PageWidth?
  var roster = Roster()
  var turnReader = TurnReader()
  var coalitions: CoalitionIndex
  var record = MeetingRecord()
  /// Indices of lines in the source.
  var unread: Set<Int> = []

  /// Reads a report.
  ///
  /// - Parameters:
  ///   - name: the file's name, for the commands that a refusal shows.
  ///   - coalitions: those that are known already, so that their names alone are enough.
  /// - Throws: `DocumentFault` when the bytes are no text in UTF-8, or the text is no session
  ///   report, or a template that nobody has filled in, or a text in it is too long to be stored.
  public static func read(
    _ bytes: [UInt8], named name: String = "report.txt",
    knowing coalitions: [MeetingRecord.CoalitionMention] = []
  ) throws(DocumentFault) -> MeetingRecord {
    let document = DocumentName(written: name, kind: "session report", noun: "report")
    var report = SessionReport(
      try SourceText(bytes, named: document), CoalitionIndex(knowing: coalitions))
    try report.refuseOtherDocuments()
    report.readAll()
    try report.refuseLongTexts()
    return report.record
  }

  private init(_ source: SourceText, _ coalitions: CoalitionIndex) {
    self.source = source
    headings = .standard
    let layout = SessionReportLayout(source, headings: headings)
    (entries, takeaways) = SessionReport.withSteps(layout.entries, in: source)
    unread.formUnion(layout.pageNumbers)
    unread.formUnion(layout.looseHeadings)
    width = PageWidth(of: source)
    self.coalitions = coalitions
  }

  private mutating func readAll() {
    record.lineCount = source.lineCount
    record.template = template
    readPeople()
    let texts = entries.map(passages(of:))
    coalitions.read(texts.joined())
    readTitle(texts)
    readOrganizer(texts)
    readDay(texts)
    readTime(texts)
    for (entry, passages) in zip(entries, texts) {
      switch entry.field {
      case .keyIssue: readKeyIssues(passages)
      case .presentation: readTurns(passages, section: .presentation)
      case .discussion: readTurns(passages, section: .discussion)
      case .nextStep: readNextSteps(passages)
      case .other, .instruction: leaveUnread(entry)
      case nil: leaveUnread(entry)
      case .title, .date, .time, .organizer, .chair, .rapporteur, .speakers: break
      }
    }
    checkSecondReport()
    record.checks += coalitions.checks + turnReader.doubts.checks
    checkTakeaways()
    unread.formUnion(turnReader.unread)
    record.people = roster.people
    record.chair = roster.chair
    record.rapporteur = roster.rapporteur
    record.coalitions = coalitions.mentions
    record.unread = unread.sorted().map {
      .init(line: source.lines[$0].number, text: String(source.lines[$0].text.trimmed))
    }
  }

  private var template: String {
    guard let year = templateYear?.year else { return "IGF session report" }
    return "IGF session report, \(year) template"
  }

  /// Puts the lines of an entry together.
  func passages(of entry: Entry) -> [Passage] {
    PassageReader(source, width: width, roster: roster).passages(of: entry.body)
  }

  /// Keeps the lines of a passage as they are, beside whatever was read of them.
  mutating func leaveUnread(_ passage: Passage) {
    for mark in passage.marks { unread.insert(mark.index) }
  }

  /// Keeps an entry as it is, with its heading.
  private mutating func leaveUnread(_ entry: Entry) {
    guard entry.field == .other || !entry.body.isEmpty else { return }
    if entry.field == .other { unread.insert(entry.index) }
    for line in entry.body { unread.insert(line.index) }
  }
}
