public import Domain
import Foundation
public import Rendering
import Storage

/// The page of one item for a terminal.
public struct ItemDetailsText {
  let details: ItemDetails
  let today: Day
  let width: Int
  var showsUnread = false
  /// The command as it is typed: `docket -f civ.docket`.
  var docket = "docket"

  public init(
    details: ItemDetails, today: Day, width: Int, showsUnread: Bool = false,
    docket: String = "docket"
  ) {
    self.details = details
    self.today = today
    self.width = width
    self.showsUnread = showsUnread
    self.docket = docket
  }

  var item: Item { details.item }

  public func lines() -> [StyledText] {
    var lines = [heading.line]
    lines += people
    lines += text
    lines += origins
    lines += section("edited", edited)
    let isRaised = item.subject.kind == .proposal || item.subject.kind == .concern
    lines += section(isRaised ? "raised" : "added", details.made.map { [dated($0)] } ?? [])
    lines += standing
    lines += section("owners", details.assigned.map { [dated($0)] } ?? [])
    lines += section("answers", answers)
    lines += meeting
    lines += ties
    lines += concerns
    lines += positions
    lines += section(
      "actions",
      details.actions.map { action in
        [action.reference, action.owners.joined(separator: ", "), remark(on: action)]
          .filter { !$0.isEmpty }.joined(separator: " ")
      })
    lines += section("due days", dueDays)
    lines += section(
      "notes",
      details.notes.map { $0.line + ($0.attribution?.aside ?? "") })
    lines += section(
      "newer",
      details.strangeFields.isEmpty
        ? []
        : [
          "needs a newer docket to be understood: \(details.strangeFields.joined(separator: ", "))"
        ])
    lines += section("check", item.detail.checks.map { "line \($0.line): \($0.text)" })
    lines += section(
      "CONFLICT",
      details.conflicts.map { conflict in
        "\(conflict.field) \(conflict.number)  \(conflict.value)  \(conflict.author) "
          + "\(conflict.day.brief(on: today))" + (conflict.reason.map { " \"\($0)\"" } ?? "")
      })
    return lines + section("next", next)
  }

  private var next: [String] {
    details.next(on: today).map { step in
      (step.from.map { "from \($0.brief(on: today)): " } ?? "") + "\(docket) \(step.command)"
    }
  }

  private var heading: (line: StyledText, isCut: Bool) {
    let state = stateWords
    let title: StyledText = "\(item.reference, .bold)  \(item.title)"
    guard !state.isEmpty else { return (title.cut(to: width), title.width > width) }
    let line = Layout.spread(title, StyledText(state, .bold), to: width)
    return (line, title.width + 2 + Width.of(state) > width)
  }

  /// `LAST CALL 1 until Tue 16 May (6 days)`.
  private var stateWords: String {
    var words = item.stateWords.uppercased()
    if item.subject.kind == .proposal, let number = item.detail.lastCall, let due = item.due {
      let left = today.days(until: due) >= 0 ? Item.ahead(today, due) : "ended"
      return "LAST CALL \(number) until \(due.long(on: today)) (\(left))"
    }
    if let outcome = item.outcome {
      words += " \(Conclusion.Outcome(rawValue: outcome)?.words ?? outcome)"
    }
    if let since = item.since, item.isFinished { words += " since \(since.long(on: today))" }
    if item.subject.kind == .action, !item.isFinished, let due = item.due {
      let day = due.long(on: today)
      words += due < today ? ", DUE \(day), \(Item.ago(due, today))" : ", due \(day)"
    }
    return words
  }

  private var people: [StyledText] {
    var parts: [String] = []
    if !item.owners.isEmpty {
      let word =
        switch item.subject.kind {
        case .proposal: "shepherd"
        case .action: item.owners.count == 1 ? "owner" : "owners"
        case .statement: "said by"
        default: "chair"
        }
      if item.subject.kind != .meeting {
        parts.append("\(word) \(item.owners.joined(separator: ", "))")
      }
    } else if item.subject.kind == .proposal, !item.isFinished {
      parts.append("no shepherd")
    } else if item.subject.kind == .action, !item.isFinished {
      parts.append("no owner")
    }
    if item.subject.kind == .concern, let about = item.detail.about {
      let blocking = item.detail.isBlocking ? "blocking, " : ""
      parts.append(
        "\(blocking)on \(about), revision \(details.revision), by \(item.detail.raiser ?? "somebody")"
          + (details.raisedFrom.map { ", from \($0)" } ?? ""))
    }
    parts += partners
    if item.detail.dueMoves > 0 {
      let moves = item.detail.dueMoves
      parts.append(
        "due day moved " + (moves == 1 ? "once" : "\(moves) times"))
    }
    if item.detail.carriedOver > 0 {
      let times = item.detail.carriedOver
      parts.append("carried over " + (times == 1 ? "once" : "\(times) times"))
    }
    if item.subject.kind == .proposal, details.revision > 1 {
      parts.append("revision \(details.revision)")
    }
    if let venue = details.venue { parts.append("discussed at \(venue)") }
    if let programme = item.programme { parts.append("programme \(programme)") }
    if !details.tags.isEmpty { parts.append("tags \(details.tags.joined(separator: " "))") }
    return parts.isEmpty ? [] : wrapped(parts.joined(separator: "; "))
  }

  private var partners: [String] {
    func codes(_ answer: Answer.Word?) -> [String] {
      details.collaborators.filter { $0.answer == answer }.map(\.code)
    }
    var parts: [String] = []
    let accepted = codes(.accepted)
    if !accepted.isEmpty { parts.append("\(accepted.joined(separator: ", ")) accepted") }
    parts += details.collaborators.filter { $0.answer == .declined }.map { partner in
      "\(partner.code) declined" + (partner.reason.map { " (\($0))" } ?? "")
    }
    let quiet = details.collaborators.filter { $0.answer == nil }
    let isAsked = item.state != ProposalState.raised.rawValue && !item.isFinished
    guard isAsked else {
      let names = codes(nil).joined(separator: ", ")
      return parts
        + (quiet.isEmpty ? [] : [item.isFinished ? "\(names) never answered" : "with \(names)"])
    }
    for (asked, partners) in Dictionary(grouping: quiet, by: \.asked).sorted(by: { $0.key < $1.key }
    ) {
      let names = partners.map(\.code).joined(separator: ", ")
      let verb = partners.count == 1 ? "has" : "have"
      parts.append(
        asked == today
          ? "\(names) asked today"
          : "\(names) \(verb) not answered for \(Item.days(asked, today))")
    }
    return parts
  }

  private var text: [StyledText] {
    guard let text = details.text, !text.isEmpty, text != item.title || heading.isCut else {
      return []
    }
    return Layout.wrap("\"\(text)\"", to: width, first: "  ", indent: "  ").map { StyledText($0) }
  }

  /// Where it was read, and what it follows from; the meeting is not named twice.
  private var origins: [StyledText] {
    var parts: [String] = []
    if let origin = details.origin {
      var place = [origin.meeting]
      if let document = origin.document {
        place.append(document + (origin.line.map { " line \($0)" } ?? ""))
      }
      if let section = details.section { place.append(section.words) }
      parts.append(place.joined(separator: ", "))
    }
    let sources = details.links.filter { isSource($0) && $0.target != details.origin?.meeting }
    if !sources.isEmpty {
      let names = sources.map { $0.target + ($0.owner.map { " \($0)" } ?? "") }
      parts.append("follows from " + names.joined(separator: ", "))
    }
    guard !parts.isEmpty else { return [] }
    return Layout.wrap(
      parts.joined(separator: "; "), to: width, first: "  ", indent: "  "
    ).map { StyledText($0) }
  }

  /// What a line of its own tells, or the section of actions.
  private func isToldElsewhere(_ tie: ItemDetails.Tie) -> Bool {
    isSource(tie)
      || tie.words == Link.Relation.implements.wordsBackwards
        && details.actions.contains { $0.reference == tie.target }
  }

  private func isSource(_ tie: ItemDetails.Tie) -> Bool {
    tie.words == Link.Relation.followsFrom.words
  }

  private func remark(on action: Item) -> String {
    if action.state == ActionState.waiting.rawValue {
      return "waiting on \(action.detail.waitingOn ?? "somebody")"
    }
    guard let due = action.due, !action.isFinished else { return action.stateWords }
    return "\(action.stateWords), due \(due.brief(on: today))"
  }

  /// A label, and lines behind it; nothing where there is nothing to say.
  func section(_ label: String, _ texts: [String]) -> [StyledText] {
    texts.enumerated().flatMap { offset, text in
      Layout.wrap(
        text, to: width, first: Layout.pad(offset == 0 ? label : "", to: 10),
        indent: String(repeating: " ", count: 12)
      ).map { StyledText($0) }
    }
  }

  func wrapped(_ text: String) -> [StyledText] {
    Layout.wrap(text, to: width, indent: "  ").map { StyledText($0) }
  }

  private var ties: [StyledText] {
    let groups = Dictionary(grouping: details.links.filter { !isToldElsewhere($0) }, by: \.words)
    return section(
      "links",
      groups.keys.sorted().map { words in
        "\(words) "
          + (groups[words] ?? []).map { tie in
            let title = (groups[words] ?? []).count < 3 ? tie.title : nil
            return tie.target + (title.map { " \(Layout.cut($0, to: 40))" } ?? "")
          }.joined(separator: ", ")
      })
  }
}
