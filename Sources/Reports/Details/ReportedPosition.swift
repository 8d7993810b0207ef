import Domain
import Foundation
import Rendering
import Storage

/// What somebody holds of a proposal.
public struct ReportedPosition: Sendable {
  public var position: String
  public var holder: String
  var group: String?
  var reason: String?
  /// The revision of the proposal that it is about.
  var revision: Int?
  var since: Day
  /// What it was before, the first one first.
  var earlier: [(position: String, since: Day)] = []
  /// The holder is a coalition, which belongs to no group.
  var isCoalition = false
  /// Whose word it was, who recorded it, and where.
  var attribution: Attribution?
  /// It came with a concern, which tells who raised it.
  var cameWithConcern = false
}
