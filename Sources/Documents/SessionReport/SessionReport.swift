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
  let pageWidth: PageWidth?
  var roster: Roster
  var coalitions: CoalitionIndex
  var record = MeetingRecord()
  var speakerDoubts: [(doubt: SpeakerTag.Doubt, label: String, line: Int)] = []
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
    var report = SessionReport(
      try SourceText(bytes, named: DocumentName(written: name)), CoalitionIndex(knowing: coalitions)
    )
    try report.refuseOtherDocuments()
    report.readAll()
    try report.refuseLongTexts()
    return report.record
  }

  private init(_ source: SourceText, _ coalitions: CoalitionIndex) {
    self.source = source
    headings = .standard
    let layout = Layout(source, headings: headings)
    (entries, takeaways) = SessionReport.withSteps(layout.entries, in: source)
    unread.formUnion(layout.pageNumbers)
    unread.formUnion(layout.looseHeadings)
    pageWidth = SessionReport.pageWidth(of: source)
    roster = Roster(headings: headings)
    self.coalitions = coalitions
  }

  private mutating func readAll() {
    record.lineCount = source.lineCount
    record.template = template
    readPeople()
    let texts = entries.map(passages)
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
      case .other, .instruction: keepUnread(entry)
      case nil: keepUnread(entry)
      case .title, .date, .time, .organizer, .chair, .rapporteur, .speakers: break
      }
    }
    checkSecondReport()
    checkNames()
    checkSpeakers()
    checkTakeaways()
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

  /// Keeps the lines of a passage as they are, beside whatever was read of them.
  mutating func keepUnread(_ passage: Passage) {
    for mark in passage.marks { unread.insert(mark.index) }
  }

  /// Keeps an entry as it is, with its heading.
  private mutating func keepUnread(_ entry: Entry) {
    guard entry.field == .other || !entry.body.isEmpty else { return }
    if entry.field == .other { unread.insert(entry.index) }
    for line in entry.body { unread.insert(line.index) }
  }
}
