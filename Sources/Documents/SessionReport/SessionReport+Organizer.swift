import Domain

extension SessionReport {
  /// The first passage that names an organizer; the rest of them stay unread.
  private mutating func organizerPassage(in texts: [[Passage]]) -> Passage? {
    var value: Passage?
    for (entry, passages) in zip(entries, texts) where entry.field == .organizer {
      for passage in passages {
        if value == nil, !passage.text.isPlaceholder {
          value = passage
        } else {
          leaveUnread(passage)
        }
      }
    }
    return value
  }

  /// Reads the organizing coalition, and says who else is named as one.
  mutating func readOrganizer(_ texts: [[Passage]]) {
    guard let passage = organizerPassage(in: texts) else { return }
    let text = passage.text.plain
    if let code = coalitions.codes(in: text).first {
      record.organizer = code
    } else if let code = coalitions.code(ofKey: CoalitionIndex.key(text[...])) {
      record.organizer = code
    } else if let mention = CoalitionScanner(text).mentions().first(where: { $0.code == nil }),
      mention.namesSomething
    {
      let code = coalitions.add(named: mention.title, line: passage.line)
      record.organizer = code
      record.checks.append(
        Check(
          field: "organizer", line: passage.line,
          text: "no code is given for \"\(mention.title.tidied.cut(to: 80))\"; "
            + "\(code) is made of its initials"))
    }
    let named = zip(entries, texts).filter { $0.0.field == .organizer }.flatMap(\.1)
    for passage in named { addBodies(passage) }
    if record.organizer == nil || namesOthers(passage) { leaveUnread(passage) }
    checkOrganizers(named)
  }

  /// Enters the bodies of a line such as "Working Group on X (WG-X)"; the first one is the
  /// organizer where there is none yet.
  private mutating func addBodies(_ passage: Passage) {
    for body in CodedBody.all(in: passage.text.plain) {
      let key = CoalitionIndex.key(body.code)
      guard coalitions.code(ofKey: key) == nil else { continue }
      coalitions.add(writtenCode: body.code, name: body.name, line: passage.line, isOtherBody: true)
      record.organizer = record.organizer ?? coalitions.code(ofKey: key)
    }
  }

  /// Says who else is named as an organizer.
  private mutating func checkOrganizers(_ passages: [Passage]) {
    guard let organizer = record.organizer else { return }
    var others: [String] = []
    for passage in passages {
      let text = passage.text.plain
      let bodies = CodedBody.all(in: text).compactMap {
        coalitions.code(ofKey: CoalitionIndex.key($0.code))
      }
      for code in coalitions.codes(in: text) + bodies
      where code != organizer && !others.contains(code) {
        others.append(code)
      }
    }
    guard !others.isEmpty, let line = passages.first?.line else { return }
    record.checks.append(
      Check(
        field: "organizer", line: line,
        text: "\(organizer) is kept as the organizer; the document names \(others.firstFew) as well"
      ))
  }

  /// True when the organizer's line names anything beside the coalition.
  private func namesOthers(_ passage: Passage) -> Bool {
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
