import Domain
import Foundation
import Rendering
import Storage

/// Who chairs the coalitions whose proposals a plan holds; what the log says of each is read once.
struct PlanChairs {
  private let snapshot: Snapshot
  private let names: KnownNames
  private var coalitions: [String: Subject?] = [:]
  private var programmes: [Int64: Subject?] = [:]
  private var histories: [Subject: History] = [:]

  init(_ query: PlanQuery) {
    snapshot = query.snapshot
    names = query.names
  }

  /// Whether the code is that of who chairs the coalition of a proposal, or of the coalition.
  mutating func isChair(_ code: String, on day: Day, programme: Int64?, shortCode: String)
    throws
    -> Bool
  {
    guard let coalition = try coalition(programme, shortCode) else { return false }
    if code == names.codesOfIDs[coalition.id.description] { return true }
    let history = try histories[coalition] ?? snapshot.history(of: coalition)
    histories[coalition] = history
    return snapshot.chairs(of: coalition, history, on: day).contains {
      names.codesOfIDs[$0.description] == code
    }
  }

  private mutating func coalition(_ programme: Int64?, _ shortCode: String) throws -> Subject? {
    if let programme {
      let known = try programmes[programme] ?? snapshot.coalition(ofProgramme: programme)
      programmes[programme] = .some(known)
      if let known { return known }
    }
    let known = try coalitions[shortCode] ?? snapshot.coalition(givingOut: shortCode)
    coalitions[shortCode] = .some(known)
    return known
  }
}
