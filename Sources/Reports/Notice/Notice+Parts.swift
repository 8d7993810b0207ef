import Domain
import Foundation
import Rendering
import Storage

extension Notice {
  /// A heading with paragraphs below it.
  struct Part: Sendable, Equatable {
    var title: String
    var paragraphs: [String]

    init(_ title: String, _ paragraphs: [String]) {
      self.title = title
      self.paragraphs = paragraphs
    }
  }

  /// What stands below the opening, in its order; parts without content are left out.
  var parts: [Part] {
    (allParts + [who]).filter { !$0.paragraphs.isEmpty }.map {
      Part($0.title, $0.paragraphs.map(shareable))
    }
  }

  /// Everything that it tells, for a search of codes.
  var texts: [String] { [openingWords] + allParts.flatMap(\.paragraphs) }

  private var who: Part {
    Part(
      "Who is who",
      people.isEmpty
        ? [] : [people.map { "\($0.code) \($0.name)" }.joined(separator: "; ")])
  }

  private var allParts: [Part] {
    let proposal = Part("The proposal", [details.text ?? details.item.title])
    let reopened = Part("Concluded before, and reopened", reopened)
    let common: [Part] =
      switch status {
      case .concluded(let conclusion): conclusionParts(conclusion) + [reopened, proposal, concerns]
      case .raised, .discussion, .lastCall, .deferred, .withdrawn, .superseded:
        [proposal, reopened, origins, partners, concerns, positions, actions]
      }
    let conflict = Part("Not settled", details.item.isConflicted ? [Item.disagreement] : [])
    return [conflict] + common + [notes]
  }

  private func conclusionParts(_ conclusion: Conclusion) -> [Part] {
    let standing = details.concerns.filter { $0.state == ConcernState.dissent.rawValue }.map {
      "\($0.reference), \($0.raiser ?? "somebody"): \($0.text.asSentence)"
        + ($0.settlement.map { " It stands: \($0)" } ?? "")
    }
    return [
      Part("The conclusion", [conclusion.text]),
      Part(
        "Dissent and minority views", standing + conclusion.minority),
      Part(
        "How it was concluded",
        (details.concludedByOther.map { ["by \($0), who is not known as the chair"] } ?? [])
          + (conclusion.override.map { ["before its time: \($0)"] } ?? [])),
      Part("To be reviewed", conclusion.review.map { ["on \($0.written)"] } ?? []),
      positions, actions,
    ]
  }

  private var origins: Part {
    let quotes = quotes.map { quote in
      "\(quote.reference)\(quote.speaker.map { " \($0)" } ?? ""): \"\(quote.text)\""
    }
    return Part("It follows from", (meeting.map { [$0] } ?? []) + quotes)
  }

  private var partners: Part {
    let words = details.collaborators.map { partner in
      switch partner.answer {
      case .accepted: "\(partner.code) takes part"
      case .declined:
        "\(partner.code) declined" + (partner.reason.map { ": \($0)" } ?? "")
      case nil: "\(partner.code) was asked to take part, and has not answered yet"
      }
    }
    return Part("With", words)
  }

  private var concerns: Part {
    Part(
      "Concerns",
      details.concerns.map { concern in
        let kind = concern.isBlocking ? "" : ", not blocking"
        let answer =
          concern.answer.map { answer in
            " Answer\(concern.answerer.map { " by \($0)" } ?? ""): \(answer.asSentence)"
          } ?? ""
        let state =
          concern.state == ConcernState.open.rawValue
          ? (concern.isAnswered ? "Not settled yet" : "Not answered yet")
          : "\(ConcernState(rawValue: concern.state ?? "")?.past ?? "Settled") "
            + concern.since.written
        return
          "\(concern.reference), \(concern.raiser ?? "somebody")\(kind): \(concern.text.asSentence)"
          + "\(answer) \(state)."
      })
  }

  private var positions: Part {
    let byPosition = Dictionary(grouping: details.positions, by: \.position)
    let known = PositionKind.allCases.compactMap { kind in
      byPosition[kind.rawValue].map { positions in
        "\(kind.rawValue): \(positions.map(\.holder).joined(separator: ", "))"
      }
    }
    return Part("Positions", known.isEmpty ? [] : [known.joined(separator: "; ")])
  }

  private var actions: Part {
    Part(
      "Actions",
      details.actions.map { action in
        let who = action.owners.isEmpty ? "nobody yet" : action.owners.joined(separator: ", ")
        let state =
          action.isFinished
          ? action.stateWords : action.due.map { "due \($0.written)" } ?? "no day yet"
        return "\(action.reference) \(action.title) (\(who); \(state))"
      })
  }

  private var notes: Part {
    Part(
      "Notes",
      details.notes.map(\.line))
  }

  /// The same notice without private notes and without the e-mail addresses that its texts hold.
  public var withoutPrivateParts: Notice {
    var notice = self
    notice.details.notes = details.notes.filter { !$0.isPrivate }
    notice.homeName = homeName.map(MailAddress.leftOut)
    notice.leavesAddressesOut = true
    return notice
  }
}

extension ConcernState {
  fileprivate var past: String {
    switch self {
    case .open: "Open since"
    case .resolved: "Resolved"
    case .dissent: "Stands as dissent since"
    case .withdrawn: "Withdrawn"
    }
  }
}
