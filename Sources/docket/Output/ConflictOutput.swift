import Domain
import Rendering
import Reports
import Storage

extension Context {
  func show(_ conflicts: [Conflict]) {
    switch format {
    case .json:
      console.out(json: .array(conflicts.map { ConflictText.json($0, docket: docket) }))
    case .text, .csv, .markdown, .html, .eml:
      console.out(lines: ConflictText.lines(conflicts, docket: docket, on: today, width: width))
      if conflicts.isEmpty { console.out("Copies disagree on nothing.") }
    }
  }
}
