import Domain
import Rendering
import Storage

extension Context {
  /// Says that what a document brought in stays on the day on which it took effect, and how to move
  /// it as long as nothing else was done since.
  ///
  /// - Parameters:
  ///   - day: the one that the meeting has now.
  ///   - correction: the document that gave the day, when it was none of the user's.
  func explainImportDay(
    of meeting: SubjectState, now day: Day, correction: String? = nil, _ transaction: Transaction
  ) throws {
    guard let reading = meeting.history.live.first?.change,
      let document = reading.edit.set[Field.document].flatMap(Meeting.Document.init),
      min(day, today) != reading.on
    else { return }
    let kept = "what \(document.name) brought in keeps its day, \(reading.on)"
    guard
      try transaction.snapshot.isLatest(reading.batch, butFor: transaction.batch)
    else { return console.notice("\(kept)") }
    console.notice("\(kept); to move that too:")
    console.notice("\(docket) undo")
    console.notice("\(docket) undo \(reading.batch.short)")
    console.notice("\(docket) import \(ShellWord.path(document.name)) --date \(day)")
    if let correction { console.notice("\(docket) import \(ShellWord.path(correction))") }
  }
}
