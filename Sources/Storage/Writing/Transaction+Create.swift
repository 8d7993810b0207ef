public import Domain
import GRDB

extension Transaction {
  /// The reference of a subject, or the next free one of its kind.
  func reference(for subject: Subject, _ letter: Reference.Letter) throws -> JSON {
    if let key = try snapshot.key(of: subject), let known = try snapshot.reference(ofKey: key) {
      return .string(known.description)
    }
    return .string(try snapshot.nextReference(letter).description)
  }

  /// Makes a new subject that carries a reference.
  ///
  /// - Throws: `Refusal` when the change cannot be appended; nothing is written then.
  public func create(
    _ letter: Reference.Letter, _ edit: Edit, seen: [Subject] = []
  ) throws -> Subject {
    let subject = newSubject(letter.kind)
    var edit = edit
    edit.set[Field.reference] = try reference(for: subject, letter)
    try append(edit, to: subject, seen: seen)
    return subject
  }

  /// Makes a person.
  ///
  /// - Parameter code: initials; derived from the name when left out.
  /// - Throws: `Refusal` when the code is somebody else's.
  @discardableResult
  public func createPerson(
    code: String?, name: String?, day: Day? = nil, set: [String: JSON] = [:]
  ) throws -> Subject {
    let taken = try snapshot.people().map(\.code)
    let code = code ?? Initials.code(for: name ?? "", taken: taken)
    if let holder = try snapshot.person(code) {
      let holderName = try snapshot.state(of: holder).text(Field.name)
      throw Refusal(
        "\(code) is taken" + (holderName.map { ": it is \($0)" } ?? ""),
        hints: ["docket person show \(code)", "choose other initials"])
    }
    let subject = Subject.person(code: code, name: name)
    guard try !snapshot.state(of: subject).exists else {
      let shown = try snapshot.shownName(of: subject)
      throw Refusal(
        "\(code) was the first code of \(shown), who is here already",
        hints: ["docket person show \(shown)"])
    }
    var edit = Edit(set: set)
    edit.set[Field.code] = .string(code)
    if let name { edit.set[Field.name] = .string(name) }
    try append(edit, to: subject, day: day)
    return subject
  }

  /// Makes a coalition.
  ///
  /// - Throws: `Refusal` when there is one of that code.
  @discardableResult
  public func createCoalition(
    code: String, day: Day? = nil, _ edit: Edit = Edit()
  ) throws -> Subject {
    guard try snapshot.coalition(code) == nil else {
      throw Refusal("\(code) is there already", hints: ["docket coalition show \(code)"])
    }
    let subject = Subject.coalition(code: code)
    guard try !snapshot.state(of: subject).exists else {
      let shown = try snapshot.shownName(of: subject)
      throw Refusal(
        "\(code) was the first code of \(shown), which is there already",
        hints: ["docket coalition show \(shown)"])
    }
    var edit = edit
    edit.set[Field.code] = .string(code)
    try append(edit, to: subject, day: day)
    return subject
  }

  /// Makes a programme; copies that make one of the same code apart make the same.
  ///
  /// - Throws: `Refusal` when there is one of that code, or one that had it first.
  public func createProgramme(_ edit: Edit, seen: [Subject]) throws -> Subject {
    let code = edit.set[Field.code]?.string ?? ""
    let subject = Subject.programme(code: code)
    if let known = try snapshot.programme(code)
      ?? (snapshot.state(of: subject).exists ? subject : nil)
    {
      let shown = try snapshot.shownName(of: known)
      throw Refusal("\(shown) is there already", hints: ["docket programme show \(shown)"])
    }
    try append(edit, to: subject, seen: seen)
    return subject
  }

  /// The person that a code or full name means; a full name that is not known yet is added.
  ///
  /// - Returns: the person, and whether it was added just now.
  /// - Throws: `Refusal` for initials that nobody has, and for a coalition's code.
  public func owner(_ text: String) throws -> (person: Subject, isNew: Bool) {
    if let known = try snapshot.person(text) { return (known, false) }
    if let coalition = try snapshot.coalition(text) {
      let code = try snapshot.shownName(of: coalition)
      throw Refusal(
        "\(code) is a coalition, not a person",
        hints: [
          "coalitions take part with -w, in add, propose and edit: -w \(code)"
        ])
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count >= 2 else { throw try snapshot.unknownPerson(text) }
    let name = try TextRules.title(words.joined(separator: " "), called: "name")
    guard !TextRules.looksLikeMailAddress(name) else { throw try snapshot.unknownPerson(text) }
    if let known = try snapshot.person(name) { return (known, false) }
    if let near = try snapshot.people().first(where: { NameMatching.areNear($0.name ?? "", name) })
    {
      throw Refusal(
        "there is nobody called \"\(name)\": did you mean \(near.name ?? near.code)?",
        hints: [
          "type \(near.code), or if it is somebody else: docket person add CODE \(ShellWord.quoted(name))"
        ])
    }
    return (try createPerson(code: nil, name: name), true)
  }

  /// The coalition that a code means; an unknown one is added.
  ///
  /// - Parameter isNewMeant: the code is new even though it is nearly a known one.
  /// - Returns: the coalition, and whether it was added just now.
  /// - Throws: `Refusal` for a code that is nearly a known one.
  public func coalition(_ text: String, isNewMeant: Bool = false) throws -> (
    coalition: Subject, isNew: Bool
  ) {
    if let known = try snapshot.coalition(text) { return (known, false) }
    let code = try CodeRules.code(text)
    let codes = try snapshot.coalitionCodes()
    let near =
      codes.first { CodeMatching.areSame(Coalition.shortCode(of: $0), code) }
      ?? CodeMatching.nearest(to: code, in: codes)
    if !isNewMeant, let near {
      throw Refusal(
        "there is no coalition \(code): did you mean \(near)?",
        hints: ["type \(near), or add --new if \(code) is another one"])
    }
    return (try createCoalition(code: code), true)
  }
}

extension Snapshot {
  /// The refusal of initials that nobody has, with those that somebody has.
  ///
  /// - Parameter isAsked: somebody is looked for, whom nobody wants to add.
  public func unknownPerson(_ text: String, isAsked: Bool = false) throws -> Refusal {
    let coalitions = try coalitionCodes()
    if let near = CodeMatching.nearest(to: text, in: coalitions) {
      return Refusal(
        "there is nobody called \"\(text)\", and no such coalition: did you mean \(near)?",
        hints: ["docket coalition list"])
    }
    if text.uppercased().hasPrefix("DC-") {
      return Refusal(
        "there is no coalition \"\(text)\"",
        hints: [
          coalitions.isEmpty ? "none is known yet" : "known: \(coalitions.joined(separator: ", "))"
        ]
          + ((try? CodeRules.code(text)).map { ["docket coalition add \(ShellWord.quoted($0))"] }
            ?? []))
    }
    let isName = text.contains(where: \.isWhitespace)
    let people = try people()
    let shown = people.prefix(30).map { person in
      person.code + (person.name.map { " \($0)" } ?? "")
    }
    let more = people.count > 30 ? ", and \(people.count - 30) more: docket person list" : ""
    return Refusal(
      isName
        ? "there is nobody called \"\(text)\" in this file"
        : "nobody here has the initials \"\(text)\"",
      hints: [
        shown.isEmpty ? "nobody is known yet" : "known: " + shown.joined(separator: ", ") + more,
        isAsked
          ? "docket person list"
          : "a full name is added when you use it; or: docket person add CODE \"Full Name\"",
      ])
  }
}
