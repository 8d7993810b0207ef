public import Domain
import Foundation
import Rendering
import Storage

/// The notice of one proposal to the list, by its state: that it is discussed, that its last call
/// runs, how it was concluded, or that it was set aside.
public struct Notice: Sendable {
  /// What there is to say of the proposal; private notes only where they were asked for.
  var details: ItemDetails
  var status: ProposalStatus
  /// The day on which that state began.
  var day: Day
  public var home: String?
  /// The coalition's full name.
  var homeName: String?
  /// Whose act the step was.
  var by: String
  /// The meeting that it comes from: `M-1, a title, 6 Dec 2016`.
  var meeting: String?
  var quotes: [DigestReport.Quote] = []
  /// The conclusions that did not last, in words.
  var reopened: [String] = []
  /// Whether its last call, or the time for which it was deferred, has passed.
  var isOver = false
  /// Whose codes stand in it.
  var people: [DigestReport.Mentioned] = []
  /// Whether e-mail addresses are taken out of what is told.
  var leavesAddressesOut = false
  /// The change that led here: it names the notice.
  public var step: ChangeName
  /// The changes of the notices before it, the first one first.
  public var earlier: [ChangeName]

  /// What it is, as the first line says it: `Last call 2, until Tue 16 May 2017`.
  var heading: String {
    switch status {
    case .raised: "Proposal"
    case .discussion: "Discussion"
    case .lastCall(let number, let until):
      "Last call \(number), \(isOver ? "ended on" : "until") \(until.long)"
    case .concluded(let conclusion): "Concluded, \(conclusion.outcome.words)"
    case .deferred(let until, _):
      isOver ? "Due for another look" : "Deferred until \(until.written)"
    case .withdrawn: "Withdrawn"
    case .superseded: isConverted ? "Converted" : "Superseded"
    }
  }

  /// The subject line of the mail: `[DC-CIV] Discussion: P-1 Freedom from Harm`.
  public var subject: String {
    (home.map { "[\($0)] " } ?? "") + "\(heading): \(title)"
  }

  /// `P-1 Freedom from Harm`.
  var title: String { shareable("\(details.item.reference) \(details.item.title)") }

  /// The text as it may be told.
  func shareable(_ text: String) -> String {
    leavesAddressesOut ? MailAddress.leftOut(of: text) : text
  }

  /// What is asked of the readers, or what was decided: one paragraph.
  var opening: String { shareable(openingWords) }

  var openingWords: String {
    let shepherd = details.item.owners.first.map { "its shepherd, \($0)" } ?? "the chair"
    switch status {
    case .raised: return "It was raised on \(day.written)."
    case .discussion:
      return "It is open for discussion since \(day.written)"
        + (details.venue.map { ", at \($0)" } ?? "")
        + ". Say what you think of it on the list, or to \(shepherd)."
    case .lastCall(_, let until):
      guard !isOver else {
        return "Its last call ended on \(until.long); the chair is to conclude."
      }
      return "Say by the end of \(until.long) whether you can live with it as it stands. Who "
        + "cannot is asked for the reason: a concern is answered in writing and settled before "
        + "anything is concluded."
    case .concluded(let conclusion):
      let level = conclusion.level.map { ", with \($0.words)" } ?? ""
      return "\(conclusion.outcome.sentence)\(level), on \(day.written) by \(by)."
    case .deferred(let until, let reason):
      return
        "It \(isOver ? "was" : "is") deferred until \(until.written), by \(by) on \(day.written): \(reason)"
    case .withdrawn(let reason): return "It was withdrawn on \(day.written) by \(by): \(reason)"
    case .superseded(_, let reason):
      let place = isConverted ? "converted into" : "superseded by"
      let followers =
        replacements.isEmpty ? "superseded" : "\(place) \(replacements.joined(separator: ", "))"
      return "It was \(followers) on \(day.written), says \(by): \(reason)"
    }
  }
}

extension Notice {
  private var heirs: [ItemDetails.Tie] {
    details.links.filter { $0.words == Link.Relation.supersedes.wordsBackwards }
  }

  fileprivate var isConverted: Bool {
    heirs.contains { ProposalStatus.isConversion(to: $0.target) }
  }

  /// What took its place: `P-5 Points and slides go to the list`.
  fileprivate var replacements: [String] {
    heirs.map { [$0.target, $0.title].compactMap(\.self).joined(separator: " ") }
  }
}

extension Conclusion.Outcome {
  fileprivate var sentence: String {
    switch self {
    case .adopted: "It was adopted"
    case .notAdopted: "It was not adopted"
    case .noConsensus: "There was no consensus on it"
    }
  }
}
