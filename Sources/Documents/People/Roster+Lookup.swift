extension Roster {
  /// The code of the person meant by "Ms. Lee".
  func code(ofTitled head: Substring) -> String? {
    let name = PersonName(head)
    guard name.written.utf8.count < head.tidied.utf8.count else { return nil }
    return code(ofSurname: name.written[...])
  }

  /// The code of the person known by code, name, surname, first name or part in the session.
  func code(ofPerson head: Substring) -> String? {
    if head.hasPrefix("The "), vocabulary.unsure.contains(head.dropFirst(4).folded) {
      return code(ofPerson: head.dropFirst(4))
    }
    if head.count > 1, let code = code(ofCode: head) { return code }
    let name = PersonName(head)
    if let code = code(ofName: name.written[...]) { return code }
    if name.hasTwoWords {
      return code(ofShort: name) ?? code(ofSurname: name.written[...])
        ?? code(ofFirstName: name.written[...])
    }
    if name.written.contains("."), let code = code(ofCode: head.filter { $0 != "." }) {
      return code
    }
    switch name.folded {
    case "chair", "moderator", "chairperson", "chairman", "facilitator": return chair
    case "rapporteur", "notetaker": return rapporteur
    default: return code(ofSurname: name.written[...]) ?? code(ofFirstName: name.written[...])
    }
  }
}
