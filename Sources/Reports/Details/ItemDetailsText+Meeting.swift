import Domain
import Foundation
import Rendering
import Storage

extension ItemDetailsText {
  var meeting: [StyledText] {
    guard let part = details.meeting else { return [] }
    var facts = [[part.day?.long, part.time].compactMap(\.self).joined(separator: " ")]
    if let organizer = part.organizer { facts.append("organizer \(organizer)") }
    if let chair = part.chair { facts.append("chair \(chair)") }
    if let rapporteur = part.rapporteur { facts.append("rapporteur \(rapporteur)") }
    let people = part.participants.map { person in
      person.code + (person.name.map { " \($0)" } ?? "") + (person.isRemote ? " (remote)" : "")
    }
    let from = part.document.map { ["\($0.name), \($0.template), \($0.lines) lines"] } ?? []
    let brought = [
      counted(part.statements, "statement") + ", "
        + counted(part.proposals, "proposal"),
      "\(docket) list meeting:\(item.reference) all statements proposals",
    ]
    return wrapped(facts.filter { !$0.isEmpty }.joined(separator: ", "))
      + section("people", people.isEmpty ? [] : [people.joined(separator: ", ")])
      + section("document", from)
      + (part.statements + part.proposals == 0 ? [] : section("holds", brought))
      + section(
        "unread",
        showsUnread
          ? part.unread.map { "line \($0.line): \($0.text)" }
          : part.unread.isEmpty
            ? []
            : [
              "\(counted(part.unread.count, "line")): \(docket) show \(item.reference) --unread"
            ])
  }
}

extension MeetingRecord.Section {
  /// As it reads behind a line: `line 10, key issue`.
  var words: String {
    switch self {
    case .keyIssue: "key issue"
    case .presentation: "presentation"
    case .discussion: "discussion"
    case .nextStep: "next steps"
    }
  }
}
