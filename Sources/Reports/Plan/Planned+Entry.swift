public import Domain
import Foundation
public import Rendering
import Storage

extension PlannedProposal {
  /// How it stands: `adopted, consensus, 19 May 2017`.
  public func state(on today: Day) -> (words: String, tone: ReportPage.Tone) {
    let since = item.since ?? item.created
    switch item.state.flatMap(ProposalState.init(rawValue:)) {
    case .raised: return ("raised \(since.written)", .quiet)
    case .discussion: return ("in discussion since \(since.written)", .running)
    case .lastCall:
      let number = item.detail.lastCall ?? 1
      guard let due = item.due else { return ("last call \(number)", .running) }
      return due < today
        ? ("last call \(number) ended \(due.written), awaits conclusion", .late)
        : ("last call \(number) until \(due.written)", .running)
    case .concluded:
      let outcome = item.outcome.flatMap(Conclusion.Outcome.init(rawValue:))
      let words = [outcome?.words ?? item.outcome, levelWords, since.written]
      return (
        words.compactMap(\.self).joined(separator: ", "), outcome == .adopted ? .good : .quiet
      )
    case .deferred:
      return ("deferred until \((item.detail.deferredUntil ?? since).written)", .quiet)
    case .withdrawn, .superseded, nil:
      return ("\(isConverted ? "converted" : item.stateWords) \(since.written)", .quiet)
    }
  }

  private var byWhom: Words {
    guard let concluder else { return "" }
    return ", concluded by \(concluder)"
      + (isConcludedByChair ? "" : ", who is not known as its chair")
  }

  public var levelWords: String? {
    level.map { Conclusion.Level(rawValue: $0)?.words ?? $0 }
  }

  /// Everything that there is to say of it.
  public func entry(on today: Day) -> ReportPage.Entry {
    var entry = ReportPage.Entry(item, text: text, state: state(on: today))
    entry.add("Shepherd", Words(item.owners.joined(separator: ", ")).unlessBlank)
    entry.add("From", Words.references(origins))
    entry.add("See", Words.addresses(addresses))
    entry.add("Conclusion", conclusion.map { "\(.quote($0))\(byWhom)" })
    for view in minority { entry.add("Minority view", Words(.quote(view))) }
    entry.add("Concluded early", override.map { Words($0) })
    for words in reopened { entry.add("Reopened", Words("first \(words)")) }
    entry.add("Why", reason.map { Words($0) })
    entry.add(isConverted ? "Became" : "Replaced by", Words.references(replacements))
    entry.add("Review", item.detail.reviewDay.map { "to be looked at again on \($0)" })
    for concern in concerns {
      entry.add(concern.label, concern.words, anchor: concern.reference)
    }
    entry.add("Positions", Words(PlannedProposal.balance(positions)).unlessBlank)
    entry.add("With", Words.collaboration(collaborators, with: item))
    entry.add("Actions", Words.references(actions))
    for note in notes { entry.add(note.isPrivate ? "Private note" : "Note", note.words) }
    return entry
  }

  /// `support 2 (technical community 1, coalitions 1); object 1 (no group 1)`.
  public static func balance(_ positions: [Card.PositionLine]) -> String {
    let kinds = PositionKind.allCases.map(\.rawValue)
    let known = kinds + Set(positions.map(\.position)).subtracting(kinds).sorted()
    return known.compactMap { kind in
      let held = positions.filter { $0.position == kind }
      guard !held.isEmpty else { return nil }
      let groups = Dictionary(grouping: held, by: \.groupWords)
        .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        .map { "\($0.key) \($0.value.count)" }
      return "\(kind) \(held.count) (\(groups.joined(separator: ", ")))"
    }.joined(separator: "; ")
  }
}

extension Card.PositionLine {
  public var groupWords: String {
    if isCoalition { return "coalitions" }
    return group.map { StakeholderGroup(rawValue: $0)?.name ?? $0 } ?? "no group"
  }
}

extension PlannedConcern {
  public var label: String {
    switch state.flatMap(ConcernState.init(rawValue:)) {
    case .dissent: "Dissent"
    case .open, nil: isBlocking ? "Blocking concern" : "Concern"
    case .resolved, .withdrawn: "Concern"
    }
  }

  /// `C-3 by TT, from S-20: “a new central layer”. Not answered. It stands as dissent …`.
  public var words: Words {
    var words: Words = "\(.reference(reference)) by \(raiser ?? "somebody")"
    if let statement { words = words + ", from \(.reference(statement))" }
    words = words + ": \(.quote(text))"
    words =
      words
      + (answer.map { answer in
        ", answered\(answerer.map { " by \($0)" } ?? ""): \(.quote(answer))"
      } ?? ", not answered")
    let settled = settlement.map { ": \(.quote($0))" as Words } ?? ""
    switch state.flatMap(ConcernState.init(rawValue:)) {
    case .open: words = words + "; " + Words(.strong("not settled"))
    case .resolved: words = words + "; resolved \(since)" + settled
    case .dissent: words = words + "; stands as dissent since \(since)" + settled
    case .withdrawn: words = words + "; withdrawn \(since)" + settled
    case nil: words = words + "; \(state ?? "in a state of a newer docket")"
    }
    if let override { words = words + " (settled by somebody else: \(override))" }
    return words
  }
}

extension PlannedAction {
  /// How it stands: `overdue since 28 Apr 2017`.
  public func state(on today: Day) -> (words: String, tone: ReportPage.Tone) {
    if item.isFinished {
      let since = (item.since ?? item.created).written
      return (
        "\(item.stateWords) \(since)", item.state == ActionState.done.rawValue ? .good : .quiet
      )
    }
    if let due = item.due, due < today {
      return ("\(item.stateWords), overdue since \(due.written)", .late)
    }
    let due = item.due.map { ", due \($0.written)" } ?? ", no due day"
    return (item.stateWords + due, .running)
  }

  /// Everything that there is to say of it.
  public func entry(on today: Day) -> ReportPage.Entry {
    var entry = ReportPage.Entry(item, text: text, state: state(on: today))
    let owners = item.owners.isEmpty ? (item.isFinished ? "" : "nobody yet") : lead
    entry.add("Owner" + (item.owners.count > 1 ? "s" : ""), Words(owners).unlessBlank)
    entry.add("Implements", Words.references(proposals))
    entry.add("With", Words.collaboration(collaborators, with: item))
    entry.add(outcomeLabel, outcomeWords)
    entry.add("In spite of", override.map { "open dependencies: \($0)" })
    entry.add("Replaced by", Words.references(replacements))
    entry.add("Depends on", Words.references(dependsOn))
    if item.isFinished, let due = item.due { entry.add("Was due", "\(due)") }
    for move in moves {
      entry.add(
        "Moved",
        "from \(move.from) to \(move.to) by \(move.who) on \(move.day)"
          + (move.reason.map { ": \(.quote($0))" } ?? ""))
    }
    if item.detail.carriedOver > 0 {
      let times = item.detail.carriedOver
      entry.add("Carried over", times == 1 ? "once" : "\(times) times")
    }
    entry.add("See", Words.addresses(addresses))
    for note in notes { entry.add(note.isPrivate ? "Private note" : "Note", note.words) }
    return entry
  }

  private var lead: String {
    let others = item.owners.dropFirst().joined(separator: ", ")
    guard let first = item.owners.first, !others.isEmpty else { return item.owners.first ?? "" }
    return "\(first), with \(others)"
  }

  private var outcomeLabel: String {
    switch item.state.flatMap(ActionState.init(rawValue:)) {
    case .done: "Result"
    case .waiting: "Waits on"
    case .review: "To review"
    case .proposed, .open, .inProgress, .cancelled, .superseded, nil: "Why"
    }
  }

  private var outcomeWords: Words? {
    guard item.state == ActionState.waiting.rawValue else {
      return outcome.map { Words(.quote($0)) }
    }
    return Words(item.detail.waitingOn ?? "somebody")
      + (outcome.map { ": \(.quote($0))" } ?? "")
  }
}

extension Card.NoteLine {
  public var words: Words { "\(day), \(author): \(.quote(text))" }
}

extension Words {
  public static func addresses(_ addresses: [String]) -> Words {
    joined(addresses.map { Words(.address(TextRules.oneLine($0))) })
  }

  public var unlessBlank: Words? { pieces == [.text("")] || pieces.isEmpty ? nil : self }

  /// `DC-IoT accepted 26 Apr 2017; DC-IRP has not answered since 20 Dec 2016`.
  public static func collaboration(_ collaborators: [Card.Collaborator], with item: Item) -> Words {
    joined(collaborators.map { "\($0.code) \($0.words(on: item))" }, by: "; ")
  }
}

extension Card.Collaborator {
  fileprivate func words(on item: Item) -> Words {
    let why = reason.map { ": \(.quote($0))" as Words } ?? ""
    let day = answered.map { " \($0.written)" } ?? ""
    switch answer {
    case .accepted: return "accepted\(day)" + why
    case .declined: return "declined\(day)" + why
    case nil:
      if item.state == ProposalState.raised.rawValue { return "to be asked" }
      return item.isFinished
        ? "asked \(asked), did not answer" : "asked \(asked), has not answered yet"
    }
  }
}

extension String {
  /// Whether it is a title and at most a full stop more.
  fileprivate func says(_ title: String) -> Bool { self == title || self == title + "." }
}

extension ReportPage.Entry {
  /// What every entry begins with.
  fileprivate init(_ item: Item, text: String?, state: (words: String, tone: ReportPage.Tone)) {
    self.init(
      reference: item.reference, title: item.title, state: state.words, tone: state.tone)
    if item.isConflicted { add("Conflict", Words(.strong(Item.disagreement))) }
    add("Text", text.flatMap { $0.says(item.title) ? nil : Words(.quote($0)) })
  }
}
