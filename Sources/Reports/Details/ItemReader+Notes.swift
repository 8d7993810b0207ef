import Domain
import Foundation
import Storage

extension ItemReader {
  /// The notes on each item, the first one first.
  ///
  /// A report of many items takes a note for private by any of the values on which copies disagree;
  /// the page of one tells the value that shows, beside the conflict itself.
  ///
  /// - Parameter showsPrivate: `false` leaves out what is private.
  func notes(showsPrivate: Bool = true) throws -> [Int64: [ReportedNote]] {
    var notes: [Int64: [ReportedNote]] = [:]
    var lines: [Int64: (about: Int64, note: ReportedNote)] = [:]
    var rows = try rows(
      """
      SELECT about, note.created, author, author_name, text, coalesce(private, 0),
        EXISTS (SELECT 1 FROM conflict
          WHERE conflict.subject = note.subject AND field = 'private'),
        note.subject
      FROM note JOIN subject ON key = note.subject
      WHERE about IN (CHOSEN) ORDER BY note.created, id
      """)
    while let row = try rows.next() {
      guard let day = Day(try row.decode(String.self, atIndex: 1)) else { continue }
      let about: Int64 = try row.decode(atIndex: 0)
      let isDisputed: Bool = try row.decode(atIndex: 6)
      let isPrivate = try row.decode(Bool.self, atIndex: 5) || isDisputed && !readsHistories
      guard showsPrivate || !isPrivate else { continue }
      let note = ReportedNote(
        day: day, author: try party(row.decode(atIndex: 2), row.decode(atIndex: 3)),
        text: try row.decode(atIndex: 4), isPrivate: isPrivate)
      if readsHistories {
        let key: Int64 = try row.decode(atIndex: 7)
        lines[key] = (about, note)
      } else {
        notes[about, default: []].append(note)
      }
    }
    return readsHistories ? try inOrderOfLog(lines) : notes
  }

  /// With whose notes they are; those of one day in the order in which they were written.
  private func inOrderOfLog(
    _ lines: [Int64: (about: Int64, note: ReportedNote)]
  ) throws -> [Int64: [ReportedNote]] {
    var notes: [Int64: [(note: ReportedNote, first: History.Entry)]] = [:]
    try eachState(of: lines.keys.sorted()) { key, state in
      guard case (let about, var note)? = lines[key], let first = state.history.entries.first else {
        return
      }
      note.attribution = try state.history.step(setting: Field.text).map {
        try snapshot.attribution(of: $0.change)
      }
      notes[about, default: []].append((note, first))
    }
    return notes.mapValues { notes in
      notes.sorted { left, right in
        (left.note.day, left.first.change.clock, left.first.name)
          < (right.note.day, right.first.change.clock, right.first.name)
      }.map(\.note)
    }
  }
}
