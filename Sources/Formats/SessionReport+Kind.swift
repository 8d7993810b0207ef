extension SessionReport {
  private static let whatItTakes = """
    looked for headings such as "Session title", "Organizer", "Chair/Moderator", "Rapporteur" \
    or "List of speakers", and "Key issues raised", "Discussions" or "way forward/next steps", \
    each at the beginning of a line
    """

  /// Throws when the headings are not a session report's, or there is nothing under them.
  func refuseOtherDocuments() throws(DocumentFault) {
    let found = Set(entries.compactMap(\.field))
    let header: Set<Field> = [.title, .organizer, .chair, .rapporteur, .speakers]
    let sections = entries.filter { $0.field?.isSection == true }
    let isOwn =
      !found.isDisjoint(with: [.title, .organizer]) || sections.contains { $0.headingWords > 2 }
    guard found.intersection(header).count >= 2, !sections.isEmpty, isOwn else {
      throw DocumentFault("this is no IGF session report", hint: SessionReport.whatItTakes)
    }
    let filled = Set(entries.filter { !$0.body.isEmpty }.compactMap(\.field))
    guard !filled.isDisjoint(with: header) || filled.contains(.date) else {
      throw DocumentFault(
        "this is the template of a session report that is not filled in: nothing stands behind "
          + "\"title\", \"organizer\" or any other of its first headings",
        hint: "give a report whose headings have text behind or below them")
    }
  }
}
