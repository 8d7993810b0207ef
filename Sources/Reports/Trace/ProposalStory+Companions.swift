public import Domain
import Foundation
import Rendering
import Storage

extension ProposalStory {
  /// With its shepherd, and with whom by then.
  public func discussion(
    after before: ProposalStatus?, _ change: Change, _ partners: [Identifier]
  ) throws -> String {
    switch before?.state {
    case .lastCall: return try (["back to discussion"] + companions(change)).joined(separator: "; ")
    case .concluded, .withdrawn, .deferred:
      return try (["reopened"] + companions(change)).joined(separator: "; ")
    case .raised, .discussion, .superseded, nil: break
    }
    let with = try codes(partners).map { "with \($0)" }
    return try (["discussion"] + [shepherd(change), with].compactMap(\.self)).joined(
      separator: "; ")
  }

  /// Who takes it through and with whom, as far as a change says so.
  public func companions(_ change: Change) throws -> [String] {
    [
      try shepherd(change),
      try codes((change.edit.add[Field.coalitions] ?? []).identifiers).map { "with \($0)" },
      try codes((change.edit.remove[Field.coalitions] ?? []).identifiers).map { "without \($0)" },
    ].compactMap(\.self)
  }

  private func shepherd(_ change: Change) throws -> String? {
    try change.edit.set[Field.shepherd]?.string.flatMap { Identifier($0) }
      .map { "shepherd \(try snapshot.shownName(of: Subject(.person, $0)))" }
  }

  private func codes(_ coalitions: [Identifier]) throws -> String? {
    let codes = try coalitions.map { try snapshot.shownName(of: Subject(.coalition, $0)) }
      .sorted { CodeMatching.key($0) < CodeMatching.key($1) }
    return codes.isEmpty ? nil : codes.joined(separator: ", ")
  }
}

extension [JSON] {
  /// Elements of a set that name other subjects.
  public var identifiers: [Identifier] { compactMap { $0.string.flatMap { Identifier($0) } } }
}
