import Domain
import Rendering
import Storage

extension Context {
  /// Says where what is to be carried out was withdrawn, replaced, or concluded otherwise than as
  /// adopted, and how to link to what replaced it.
  func warnAboutFinished(_ links: [Link], of subject: Subject, _ snapshot: Snapshot) throws {
    for target in links.filter({ $0.relation == .implements }).compactMap(\.subject) {
      let state = try snapshot.state(of: target)
      guard let status = Proposal(state)?.status else { continue }
      let name = try snapshot.shownName(of: subject)
      let proposal = try snapshot.shownName(of: target)
      let since = state.since(Field.status).map { " since \($0)" } ?? ""
      switch status {
      case .raised, .discussion, .lastCall, .deferred: break
      case .concluded(let conclusion):
        guard conclusion.outcome != .adopted else { break }
        console.notice("\(proposal) is concluded\(since): \(conclusion.outcome.words)")
      case .withdrawn: console.notice("\(proposal) is withdrawn\(since)")
      case .superseded(let by, _):
        let heirs = try by.compactMap { try snapshot.heir($0, of: target) }
        let names = try heirs.map { try snapshot.shownName(of: $0) }
        console.notice("\(proposal) is replaced\(since) by \(names.joined(separator: ", "))")
        for heir in heirs where heir.kind == .proposal {
          console.notice(
            "to link to that instead: \(docket) link \(name) implements "
              + "\(try snapshot.shownName(of: heir))")
          console.notice("and then: \(docket) link \(name) implements \(proposal) --remove")
        }
      }
    }
  }
}
