import Domain

extension SessionReport {
  private static let whatItTakes = """
    looked for two headings such as "Session title", "Organizer", "Chair/Moderator", "Rapporteur" \
    or "List of speakers", and one such as "Key issues raised", "Discussions" or "way forward/next \
    steps", each at the beginning of a line
    """

  /// Throws when the headings are not a session report's, or there is nothing under them.
  func refuseOtherDocuments() throws(DocumentFault) {
    let found = Set(entries.compactMap(\.field))
    let header: Set<Field> = [.title, .organizer, .chair, .rapporteur, .speakers]
    let sections = entries.filter { $0.field?.isSection == true }
    let isOwn =
      !found.isDisjoint(with: [.title, .organizer]) || sections.contains { $0.headingWords > 2 }
    // "Session title" stands in few other documents, "Title" in many.
    let isTitled = entries.contains { $0.field == .title && $0.headingWords > 1 }
    guard found.intersection(header).count >= (isTitled ? 1 : 2), !sections.isEmpty, isOwn else {
      throw DocumentFault(
        "this is no IGF session report",
        hint: SessionReport.whatItTakes + "; found " + headingsFound)
    }
    let filled = Set(entries.filter { !$0.body.isEmpty }.compactMap(\.field))
    guard !filled.isDisjoint(with: header) || filled.contains(.date) else {
      throw DocumentFault(
        "this is the template of a session report that is not filled in: nothing stands behind "
          + "\"title\", \"organizer\" or any other of its first headings",
        hint: "give a report whose headings have text behind or below them")
    }
  }
  /// What to do about a document with too few headings.
  private var headingsFound: String {
    var found: [String] = []
    for entry in entries {
      guard let field = entry.field, field != .instruction, field != .other else { continue }
      let line = String(source.lines[entry.index].text.tidied.prefix { !":|\t".contains($0) })
      if found.count < 4, !found.contains(line) { found.append("\"\(line.cut(to: 40))\"") }
    }
    let words = found.isEmpty ? "none of them" : "only " + found.joined(separator: ", ")
    let isTitled = entries.contains { $0.field == .title && $0.headingWords > 1 }
    let example = isTitled ? "Discussion: …" : "Session title: …"
    return words
      + "; if it is one, write \(found.isEmpty ? "them" : "the others") in, as in \"\(example)\""
  }

  /// Throws when one text is longer than may be stored.
  func refuseLongTexts() throws(DocumentFault) {
    let texts =
      record.statements.map { ($0.text, $0.line) }
      + record.proposals.map { ($0.text, $0.line) }
    guard let (text, line) = texts.first(where: { $0.0.utf8.count > TextRules.longestText }) else {
      return
    }
    throw DocumentFault(
      line: line,
      "a single statement begins here that is \(text.utf8.count >> 10) KiB long; "
        + "256 KiB is the most",
      hint: "cut it, or part it with headings, speakers or numbers at the beginning of its lines")
  }
}
