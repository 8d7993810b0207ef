import Domain
import Storage

extension Context {
  /// Says that what a document brought in stays on the day on which it took effect.
  ///
  /// - Parameters:
  ///   - day: the one that the meeting has now.
  ///   - correction: the document that gave the day, when it was none of the user's.
  func tellKeptDay(of meeting: SubjectState, now day: Day, correction: String? = nil) {
    guard let reading = meeting.history.live.first?.change,
      let document = reading.edit.set[Field.document].flatMap(Meeting.Document.init),
      min(day, today) != reading.on
    else { return }
    console.notice(
      "what \(document.name) brought in keeps its day, \(reading.on); to move that too:")
    console.notice("\(docket) undo")
    console.notice("\(docket) undo \(reading.batch.short)")
    console.notice("\(docket) import \(ShellWord.quoted(document.name)) --date \(day)")
    if let correction { console.notice("\(docket) import \(ShellWord.quoted(correction))") }
  }
}
