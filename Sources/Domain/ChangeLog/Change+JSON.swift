extension Change {
  /// The object whose canonical bytes are stored and hashed. Empty parts are left out.
  public var json: JSON {
    func names(_ list: [ChangeName]) -> JSON? {
      list.isEmpty ? nil : .array(list.map { .string($0.description) })
    }
    func sets(_ sets: [String: [JSON]]) -> JSON? {
      sets.isEmpty ? nil : .object(sets.map { JSON.Member($0.key, .array($0.value)) })
    }
    return .record(
      ("actor", actor.json),
      ("add", sets(edit.add)),
      ("at", .integer(at)),
      ("batch", .string(batch.description)),
      ("by", by?.json),
      ("clock", .array([.integer(clock.milliseconds), .integer(clock.counter)])),
      ("format", .integer(Change.format)),
      ("kind", .string(subject.kindName)),
      ("on", .string(on.description)),
      ("parents", names(parents)),
      ("place", place?.json),
      ("reason", reason.map { .string($0) }),
      ("remove", sets(edit.remove)),
      ("seen", names(seen)),
      ("set", edit.set.isEmpty ? nil : .object(edit.set.map { JSON.Member($0.key, $0.value) })),
      ("subject", .string(subject.id.description)),
      ("undoes", names(undoes)))
  }

  /// Reads a change from its canonical bytes.
  ///
  /// Members that this docket does not know are passed over, so that a newer one's changes can be
  /// kept and merged on. What is known must be right.
  /// - Throws: `ChangeFault`, which says what is wrong in words.
  public init(canonical bytes: [UInt8]) throws(ChangeFault) {
    guard bytes.count <= Change.longest else { throw ChangeFault("it is longer than 1 MiB") }
    let json: JSON
    do { json = try JSON(canonical: bytes) } catch {
      switch error {
      case .malformed(let offset): throw ChangeFault("it is no canonical JSON at byte \(offset)")
      case .tooDeep: throw ChangeFault("its values nest too deep")
      case .notCanonical: throw ChangeFault("its JSON is not in canonical form")
      }
    }
    try self.init(json)
  }

  private init(_ json: JSON) throws(ChangeFault) {
    func required<Value>(_ key: String, _ value: Value?) throws(ChangeFault) -> Value {
      guard let value else { throw ChangeFault("its \(key) is missing or malformed") }
      return value
    }
    func optional<Value>(
      _ key: String, _ read: (JSON) -> Value?
    ) throws(ChangeFault) -> Value? {
      guard let member = json[key] else { return nil }
      return try required(key, read(member))
    }
    guard let members = json.members else { throw ChangeFault("it is no JSON object") }
    let format = try required("format", json["format"]?.integer)
    guard format >= 1 else { throw ChangeFault("its format is unknown") }
    let clock = try required("clock", json["clock"]?.array)
    self.init(
      at: try required("at", json["at"]?.integer),
      clock: try required("clock", Clock(parts: clock)),
      actor: try required("actor", json["actor"].flatMap(Party.init)),
      by: try optional("by", Party.init),
      on: try required("on", json["on"]?.string.flatMap { Day($0) }),
      place: try optional("place", Place.init),
      batch: try required("batch", json["batch"]?.string.flatMap { Identifier($0) }),
      reason: try optional("reason", \.string),
      subject: Subject(
        kindName: try required("kind", json["kind"]?.string),
        id: try required("subject", json["subject"]?.string.flatMap { Identifier($0) })),
      parents: try optional("parents", Change.names) ?? [],
      seen: try optional("seen", Change.names) ?? [],
      undoes: try optional("undoes", Change.names) ?? [],
      edit: Edit(
        set: try optional("set", Change.fields) ?? [:],
        add: try optional("add", Change.sets) ?? [:],
        remove: try optional("remove", Change.sets) ?? [:]))
    isFromNewer = format > Change.format || members.contains { !Change.members.contains($0.key) }
    guard parents.count <= Change.mostParents else {
      throw ChangeFault("it has more than \(Change.mostParents) parents")
    }
    guard !subject.kindName.isEmpty, subject.kindName.utf8.count <= 64 else {
      throw ChangeFault("its kind is missing or malformed")
    }
  }

  private static let members: Set<String> = [
    "actor", "add", "at", "batch", "by", "clock", "format", "kind", "on", "parents", "place",
    "reason", "remove", "seen", "set", "subject", "undoes",
  ]

  /// Names in strictly ascending order, at least one.
  private static func names(_ json: JSON) -> [ChangeName]? {
    guard let values = json.array, !values.isEmpty else { return nil }
    var names: [ChangeName] = []
    for value in values {
      guard let name = value.string.flatMap({ ChangeName($0) }) else { return nil }
      if let last = names.last, last >= name { return nil }
      names.append(name)
    }
    return names
  }

  private static func fields(_ json: JSON) -> [String: JSON]? {
    guard let members = json.members, !members.isEmpty else { return nil }
    return Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private static func sets(_ json: JSON) -> [String: [JSON]]? {
    guard let members = json.members, !members.isEmpty else { return nil }
    var sets: [String: [JSON]] = [:]
    for member in members {
      guard let elements = member.value.array, !elements.isEmpty else { return nil }
      sets[member.key] = elements
    }
    return sets
  }
}

/// Why bytes are no change, as a clause: `its clock is missing or malformed`.
public struct ChangeFault: Error, Equatable, Sendable {
  public let reason: String
  public init(_ reason: String) { self.reason = reason }
}

extension Clock {
  fileprivate init?(parts: [JSON]) {
    guard parts.count == 2, let milliseconds = parts[0].integer, let counter = parts[1].integer
    else { return nil }
    self.init(milliseconds: milliseconds, counter: counter)
  }
}
