import Domain
import Foundation
import Rendering
import Storage

/// A concern about a proposal, as reports tell of it.
public struct ReportedConcern: Sendable {
  public var reference: String
  /// The proposal that it is about.
  var about: String
  var raiser: String?
  var isBlocking: Bool
  var text: String
  /// As the file holds it: a newer docket may know more states than this one.
  public var state: String?
  var since: Day
  /// The revision of the proposal that it is about.
  var revision: Int?
  var answer: String?
  /// Who answered it.
  var answerer: String?
  /// What was said when it was settled.
  var settlement: String?
  /// Why somebody else than its raiser settled it.
  var override: String?
  /// The statement that it was raised from.
  var statement: String?

  var isAnswered: Bool { answer != nil }
  public var isDissent: Bool { state == ConcernState.dissent.rawValue }
  var isOpen: Bool { state == ConcernState.open.rawValue }
}
