import Domain

/// What a change did to the links of its subject.
extension LogPhrase {
  /// What something new is linked to; what it replaces is told by the change of that.
  var linkClause: String {
    get throws {
      let links = change.edit.add[Field.links] ?? []
      return try phrases(for: links.filter { Link($0)?.relation != .supersedes }).map { ", \($0)" }
        .joined()
    }
  }

  var linkWords: String {
    get throws {
      let new = try phrases(for: change.edit.add[Field.links])
      let gone = try phrases(for: change.edit.remove[Field.links])
      let parts = new.isEmpty ? gone : new + gone.map { "no longer \($0)" }
      return ": " + parts.joined(separator: "; ")
    }
  }

  /// From one proposal to the other, of an action that goes with what replaces its proposal.
  public var moved: String? {
    get throws {
      func only(_ elements: [JSON]?) -> Link? {
        let links = (elements ?? []).compactMap(Link.init)
        return links.count == 1 && links[0].relation == .implements ? links[0] : nil
      }
      guard let from = only(change.edit.remove[Field.links]),
        let to = only(change.edit.add[Field.links])
      else { return nil }
      return " from \(try target(of: from)) to \(try target(of: to))"
    }
  }

  private func phrases(for elements: [JSON]?) throws -> [String] {
    let links = (elements ?? []).compactMap(Link.init)
    return try Link.Relation.allCases.compactMap { relation in
      let targets = try links.filter { $0.relation == relation }.map(target)
      return targets.isEmpty ? nil : "\(relation.words) \(targets.joined(separator: ", "))"
    }
  }

  private func target(of link: Link) throws -> String {
    switch link.target {
    case .subject(let target): try snapshot.shownName(of: target)
    case .address(let address): address
    }
  }
}
