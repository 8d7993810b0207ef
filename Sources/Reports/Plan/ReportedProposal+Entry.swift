import Domain
import Foundation
import Rendering
import Storage

extension ReportedProposal {
  /// How it stands: `adopted, consensus, 19 May 2017`.
  func state(on today: Day) -> (words: String, tone: ReportPage.Tone) {
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

  var levelWords: String? {
    level.map { Conclusion.Level(rawValue: $0)?.words ?? $0 }
  }

  /// Everything that there is to say of it.
  func entry(on today: Day) -> ReportPage.Entry {
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
    entry.add("Positions", Words(ReportedPosition.balance(of: positions)).unlessBlank)
    entry.add("With", Words.collaboration(collaborators, with: item))
    entry.add("Actions", Words.references(actions))
    for note in notes { entry.add(note.isPrivate ? "Private note" : "Note", note.words) }
    return entry
  }
}
