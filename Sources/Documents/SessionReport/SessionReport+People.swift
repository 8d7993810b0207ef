import Domain

extension SessionReport {
  /// Reads chair, rapporteur and speakers: those with a code first, so that no code that is made
  /// up takes one that the document gives.
  mutating func readPeople() {
    struct Found {
      var item: SpeakerList.Item
      var field: Field
      var passage: Passage
      var line: Int { passage.line }
    }
    var found: [Found] = []
    var nameless: [(field: Field, passage: Passage)] = []
    for entry in entries {
      guard let field = entry.field, [.chair, .rapporteur, .speakers].contains(field) else {
        continue
      }
      let passages = passages(of: entry).flatMap(\.numberedNames)
      for passage in passages {
        guard found.count < 1000 else {
          leaveUnread(passage)
          continue
        }
        guard !passage.text.isPlaceholder else {
          leaveUnread(passage)
          continue
        }
        let list = SpeakerList(
          passage.text[...], roster: roster, isWhole: passages.count == 1, isPlural: isPlural(entry)
        )
        if list.hasUnread || list.items.isEmpty { leaveUnread(passage) }
        let isHeader = Set(passage.text.words).isSubset(of: Self.columnNames)
        if list.items.isEmpty, !isHeader { nameless.append((field, passage)) }
        if list.isGuessed {
          record.checks.append(
            Check(
              field: "people", line: passage.line,
              text: "nothing sets the speakers apart; names of two words were taken"))
        }
        if let name = list.doubtful.first, field == .speakers, passages.count == 1 {
          record.checks.append(
            Check(
              field: "people", line: passage.line,
              text: "\"\(name.cut(to: 60))\" is kept as an affiliation, and may be another speaker")
          )
        }
        found += list.items.map { Found(item: $0, field: field, passage: passage) }
      }
    }
    var codes: [String: String] = [:]
    for item in found.map(\.item) {
      if let code = item.code, codes[item.name.folded] == nil { codes[item.name.folded] = code }
    }
    roster.reserve(codes.values)
    var seconds: [(field: Field, code: String, line: Int)] = []
    for person in found.prefix(1000) {
      let item = person.item
      let code = roster.add(
        name: item.name, code: item.code ?? codes[item.name.folded],
        affiliation: item.affiliation, isRemote: item.isRemote, line: person.line)
      if let given = item.code, given.uppercased() != code.uppercased(),
        let other = roster.code(ofCode: given)
      {
        record.checks.append(
          Check(
            field: "people", line: person.line,
            text: "\(given) is given to two people; it is kept for the first, "
              + "\(roster.name(of: other) ?? other), and "
              + "\(item.name.written.cut(to: 60)) has \(code)"))
      }
      if !roster.contains(item.affiliation, of: code) { leaveUnread(person.passage) }
      if let letter = item.letter { roster.setLetter(letter, of: code) }
      switch person.field {
      case .chair: roster.setChair(code)
      case .rapporteur: roster.setRapporteur(code)
      default: break
      }
      let kept = person.field == .chair ? roster.chair : roster.rapporteur
      if person.field != .speakers, let kept, kept != code {
        seconds.append((person.field, code, person.line))
      }
    }
    for field in [Field.chair, .rapporteur, .speakers] {
      check(field, nameless.filter { $0.field == field }.map(\.passage))
    }
    for field in [Field.chair, .rapporteur] { check(seconds.filter { $0.field == field }) }
  }

  /// What the columns of a table of speakers are called.
  private static let columnNames: Set<String> = [
    "name", "names", "surname", "first", "last", "title", "position", "role", "code", "initials",
    "affiliation", "institution", "organisation", "organization", "stakeholder", "group", "country",
    "region", "gender", "email", "no", "and", "of", "the",
  ]

  /// Says which lines name nobody that can be read.
  private mutating func check(_ field: Field, _ passages: [Passage]) {
    guard let first = passages.first else { return }
    let text = first.text.tidied.cut(to: 60)
    let more = passages.count > 1 ? ", nor in \(passages.count - 1) more" : ""
    record.checks.append(
      Check(
        field: field == .speakers ? "people" : field.rawValue, line: first.line,
        text: "no name can be read in \"\(text)\"\(more)"))
  }

  /// True for "Moderators" and the like.
  private func isPlural(_ entry: Entry) -> Bool {
    let words = source.lines[entry.index].text.prefix { !":|\t".contains($0) }.prefix(60).words
    return words.contains { word in
      ["chairs", "chairpersons", "moderators", "rapporteurs", "facilitators"].contains(word)
    }
  }

  /// Says who else is named for a part that the meeting has one person for.
  private mutating func check(_ seconds: [(field: Field, code: String, line: Int)]) {
    guard let first = seconds.first,
      let kept = first.field == .chair ? roster.chair : roster.rapporteur
    else { return }
    let field = first.field == .chair ? "chair" : "rapporteur"
    var names: [String] = []
    for second in seconds {
      let name = [second.code, roster.name(of: second.code)].compactMap(\.self).joined(
        separator: " ")
      if !names.contains(name) { names.append(name) }
    }
    record.checks.append(
      Check(
        field: field, line: first.line,
        text:
          "\(kept) is kept as the \(field); the document names \(names.firstFew) as well"
      ))
  }
}
