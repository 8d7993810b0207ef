import Crypto
public import Domain

/// SHA-256 as changes, summaries and derived identities use it.
enum Hashing {
  static func sha256(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: Array(bytes))
    return Array(hash.finalize())
  }
}

extension ChangeName {
  /// The name of the change with these canonical bytes.
  init(hashing body: [UInt8]) { self.init(digest: Hashing.sha256(body)) }
}

extension Identifier {
  /// The identity that the world gives to something: the same parts make the same subject in
  /// every copy, so that what two copies learn apart is there once after a merge.
  init(kind: Kind, derivedFrom parts: [String]) {
    var text = JSON.array(([kind.rawValue] + parts).map { .string($0) }).canonical
    text.insert(contentsOf: "docket:".utf8, at: 0)
    self.init(digest: Hashing.sha256(text))
  }
}

extension Identifier {
  /// The name of a text: the same text has the same one everywhere.
  public init(hashing text: String) { self.init(digest: Hashing.sha256(text.utf8)) }
}

extension Subject {
  /// The coalition of a code, however its case, hyphens and spaces are written.
  static func coalition(code: String) -> Subject {
    Subject(.coalition, Identifier(kind: .coalition, derivedFrom: [CodeMatching.key(code)]))
  }

  /// The programme of a code, as with coalitions.
  static func programme(code: String) -> Subject {
    Subject(.programme, Identifier(kind: .programme, derivedFrom: [CodeMatching.key(code)]))
  }

  /// The person of a code and the name first given with it, however its accents and case are
  /// written.
  static func person(code: String, name: String?) -> Subject {
    let name = name.map(NameMatching.folded) ?? ""
    return Subject(
      .person, Identifier(kind: .person, derivedFrom: [CodeMatching.key(code), name]))
  }

  /// What a document holds at a place.
  static func imported(_ kind: Kind, documentHash: String, place: String) -> Subject {
    Subject(kind, Identifier(kind: kind, derivedFrom: ["document", documentHash, place]))
  }

  /// A person's or coalition's position on a proposal.
  static func position(of holder: Identifier, on proposal: Identifier) -> Subject {
    Subject(
      .position,
      Identifier(kind: .position, derivedFrom: [proposal.description, holder.description]))
  }
}
