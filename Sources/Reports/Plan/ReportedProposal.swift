import Domain
import Foundation
import Rendering
import Storage

/// A proposal in a report, with everything that belongs to it.
struct ReportedProposal: Sendable {
  var item: Item
  var text: String?
  var level: String?
  var conclusion: String?
  var minority: [String] = []
  /// Why it was concluded although a guard was not met.
  var override: String?
  /// Who concluded it.
  var concluder: String?
  /// Whether they are known to chair the coalition.
  var isConcludedByChair = false
  /// The conclusions that did not last, in words.
  var reopened: [String] = []
  /// Why it was deferred, withdrawn or superseded.
  var reason: String?
  var concerns: [ReportedConcern] = []
  var positions: [ReportedPosition] = []
  var collaborators: [ReportedCollaborator] = []
  /// References of what implements it, what it follows from, and what took its place.
  var actions: [String] = []
  var origins: [String] = []
  var replacements: [String] = []
  var addresses: [String] = []
  var notes: [ReportedNote] = []
  var spans: [StateSpan] = []

  /// Whether something else than a proposal took its place.
  var isConverted: Bool {
    item.state == ProposalState.superseded.rawValue
      && replacements.contains { ProposalStatus.isConversion(to: $0) }
  }

  /// Its last call has ended, and nobody has concluded it.
  func awaitsConclusion(on today: Day) -> Bool {
    item.state == ProposalState.lastCall.rawValue && item.due.map { $0 < today } ?? false
  }
}
