import Domain

extension SessionReport {
  static let longestTitle = 500

  /// The first passage with text under a heading; the rest of them are kept unread.
  private mutating func value(of field: Field, in texts: [[Passage]]) -> Passage? {
    var value: Passage?
    for (entry, passages) in zip(entries, texts) where entry.field == field {
      for passage in passages {
        if value == nil, !SessionReport.saysNothing(passage.text) {
          value = passage
        } else {
          keepUnread(passage)
        }
      }
    }
    return value
  }

  /// True for "N/A", "TBC", "none" and the like.
  static func saysNothing(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let folded = text.folded
    return folded.isEmpty || nothings.contains(folded)
  }

  private static let nothings: Set<String> = [
    "n a", "na", "none", "nil", "tbc", "tbd", "to be confirmed", "not applicable",
    "nothing", "not available", "unknown", "tba", "none yet", "none identified",
    "none were identified", "there were none", "no next steps", "no next steps were proposed",
    "no next steps were identified", "nothing was decided", "nothing to report", "see above",
  ]

  mutating func readTitle(_ texts: [[Passage]]) {
    guard let passage = titlePassage(texts) else {
      let entry = entries.first { $0.field == .title } ?? entries.first { $0.field != nil }
      if let entry { record.line = entry.line }
      return nameUntitled()
    }
    let title = passage.listText.tidied
    record.line = passage.line
    record.title = title.cut(to: SessionReport.longestTitle)
    guard record.title != title else { return }
    keepUnread(passage)
    record.checks.append(
      Check(
        field: "title", line: passage.line,
        text: "longer than \(SessionReport.longestTitle) characters, so it was cut"))
  }

  /// The title's line: one that says "title" or "name" before one that only says "Session".
  private mutating func titlePassage(_ texts: [[Passage]]) -> Passage? {
    var given: [(passage: Passage, isExplicit: Bool)] = []
    for (entry, passages) in zip(entries, texts) where entry.field == .title {
      let words = source.lines[entry.index].text.words.prefix(entry.headingWords + 1)
      let isExplicit = words.contains { $0 == "title" || $0 == "name" }
      given += passages.map { ($0, isExplicit) }
    }
    let said = given.filter { !SessionReport.saysNothing($0.passage.text) }
    let kept = (said.first(where: \.isExplicit) ?? said.first)?.passage
    for other in given where other.passage.line != kept?.line { keepUnread(other.passage) }
    return kept
  }

  /// Says where a second title stands, with which another report may begin.
  mutating func checkSecondReport() {
    let titles = source.lines.filter { line in
      let text = line.text.trimmed
      guard let label = headings.match(text).label, label.field == .title,
        label.separator == .mark, label.startsUppercase, !label.rest.trimmed.isEmpty
      else { return false }
      return text.words.prefix(label.wordCount + 1).contains("title")
    }
    guard let first = titles.first else { return }
    for second in titles.dropFirst() where second.text.tidied != first.text.tidied {
      record.checks.append(
        Check(
          field: "title", line: second.number,
          text: "a second title; if another report begins here, put each into a file of its own"))
      return
    }
  }

  /// Takes the first line for the title, or says that there is none.
  private mutating func nameUntitled() {
    let opening = entries.filter { $0.field == nil }.flatMap(\.body)
    let line = opening.first { $0.text.count <= 200 && !$0.text.words.contains("template") }
    record.title = line?.text.tidied ?? "Untitled session"
    record.line = line?.number ?? record.line
    let text = line == nil ? "no title is given" : "no title is given; this is the first line"
    record.checks.append(Check(field: "title", line: record.line, text: text))
  }

  mutating func readOrganizer(_ texts: [[Passage]]) {
    guard let passage = value(of: .organizer, in: texts) else { return }
    let text = passage.text.plain
    if let code = coalitions.codes(in: text).first {
      record.organizer = code
    } else if let code = coalitions.code(ofKey: CoalitionIndex.key(text[...])) {
      record.organizer = code
    } else if let mention = CoalitionScanner(text).mentions().first(where: { $0.code == nil }),
      mention.namesSomething
    {
      addOrganizer(named: mention.title, line: passage.line)
    }
    let named = zip(entries, texts).filter { $0.0.field == .organizer }.flatMap(\.1)
    for passage in named { addBodies(passage) }
    if record.organizer == nil || saysMore(passage) { keepUnread(passage) }
    checkOrganizers(named)
  }

  /// Enters the bodies of a line such as "Working Group on X (WG-X)"; the first one is the
  /// organizer where there is none yet.
  private mutating func addBodies(_ passage: Passage) {
    for (name, code) in SessionReport.bodiesWithCodes(passage.text.plain) {
      let key = CoalitionIndex.key(code)
      guard coalitions.code(ofKey: key) == nil else { continue }
      coalitions.add(writtenCode: code, name: name, line: passage.line, isOtherBody: true)
      record.organizer = record.organizer ?? coalitions.code(ofKey: key)
    }
  }

  /// Says who else is named as an organizer.
  private mutating func checkOrganizers(_ passages: [Passage]) {
    guard let organizer = record.organizer else { return }
    var others: [String] = []
    for passage in passages {
      let text = passage.text.plain
      let bodies = SessionReport.bodiesWithCodes(text).compactMap {
        coalitions.code(ofKey: CoalitionIndex.key($0.code))
      }
      for code in coalitions.codes(in: text) + bodies
      where code != organizer && !others.contains(code) {
        others.append(code)
      }
    }
    guard !others.isEmpty, let line = passages.first?.line else { return }
    let names = others.prefix(5).joined(separator: ", ") + (others.count > 5 ? " and more" : "")
    record.checks.append(
      Check(
        field: "organizer", line: line,
        text: "\(organizer) is kept as the organizer; the document names \(names) as well"))
  }

  /// Names the coalitions whose full names stand in the text without a code.
  mutating func checkNames() {
    for (name, code, line) in coalitions.namesWithoutCode().prefix(10) {
      record.checks.append(
        Check(
          field: "coalitions", line: line,
          text: "no code is given or known for \"\(name.cut(to: 120))\"",
          suggestion: "\(code) \(name)"))
    }
    for (code, name, line) in coalitions.longerNames.prefix(10) {
      record.checks.append(
        Check(
          field: "coalitions", line: line,
          text: "the name of \(code) may be longer: \"\(name.cut(to: 120))\"",
          suggestion: "\(code) \(name)"))
    }
  }

  /// Enters the organizer under initials of its name.
  private mutating func addOrganizer(named name: Substring, line: Int) {
    var code = CoalitionIndex.derivedCode(CoalitionIndex.coreWords(name))
    // Another coalition of that code has another name, or it would have been found by this one.
    while coalitions.code(ofKey: CoalitionIndex.key(code[...])) != nil { code += "X" }
    coalitions.add(writtenCode: code[...], name: name, line: line)
    record.organizer = code
    record.checks.append(
      Check(
        field: "organizer", line: line,
        text: "no code is given for \"\(name.tidied.cut(to: 80))\"; \(code) is made of its initials"
      ))
  }

  /// Reads "Working Group on X (WG-X)" and other bodies' names with their codes in brackets.
  private static func bodiesWithCodes(
    _ text: String
  ) -> [(name: Substring, code: Substring)] {
    var bodies: [(name: Substring, code: Substring)] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      var name = rest[..<open].trimmedMarks
      for link in ["and ", "& "] where name.hasPrefix(link) {
        name = name.dropFirst(link.count).trimmed
      }
      let code = rest[rest.index(after: open)..<close].trimmed
      rest = rest[rest.index(after: close)...]
      let isCode =
        (2...16).contains(code.utf8.count) && code.unicodeScalars.first?.isUppercase == true
        && code.unicodeScalars.allSatisfy { $0.isLetterOrDigit || $0 == "-" }
      let words = Set(name.words)
      let kinds: Set = ["coalition", "group", "forum", "network", "committee"]
      if isCode, !words.isDisjoint(with: kinds) { bodies.append((name, code)) }
    }
    return bodies
  }

  /// True when the organizer's line names anything beside the coalition.
  private func saysMore(_ passage: Passage) -> Bool {
    var text = passage.text.folded
    for coalition in coalitions.mentions {
      let initials = coalition.code.split(separator: "-").suffix(1).map(String.init)
      let known = [coalition.code, coalition.name ?? ""] + initials + coalition.spellings
      for form in known.map(\.folded).sorted(by: { $0.count > $1.count }) where !form.isEmpty {
        text = text.replacing(form, with: " ")
      }
    }
    return !text.words.allSatisfy { ["the", "and", "on", "of"].contains($0) }
  }
}

extension Passage {
  /// The text with its list mark before it, for fields that are no lists.
  var listText: String {
    guard let marker else { return text }
    return marker.kind == .bullet ? text : "\(marker.written) \(text)"
  }
}
