extension Roster {
  /// Splits "Ann Lee [AL]" and "Ann Lee (Lab)" into the name and what stands in the brackets.
  static func withoutBrackets(
    _ text: Substring
  ) -> (name: Substring, code: String?, affiliation: String?) {
    let head = text.trimmed
    guard let last = head.unicodeScalars.last, last == "]" || last == ")",
      let open = head.lastIndex(of: last == "]" ? "[" : "(")
    else { return (head, nil, nil) }
    let inner = head[head.index(after: open)...].dropLast().trimmed
    let name = head[..<open].trimmed
    if last == "]", PersonCode.looksRight(inner) { return (name, String(inner), nil) }
    return (name, nil, inner.tidied)
  }

  /// Splits "Ann Lee, Lab", "Ann Lee - Lab" and "Ann Lee from the Lab".
  func withoutAffiliation(_ head: Substring) -> (name: Substring, affiliation: String)? {
    let separators = [",", " - ", " – ", " — ", " from ", " of ", " at ", " for "]
    for (place, separator) in separators.enumerated() {
      guard let range = head.firstRange(of: separator) else { continue }
      let name = head[..<range.lowerBound].trimmed
      var body = head[range.upperBound...].trimmed
      if body.hasPrefix("the ") { body = body.dropFirst(4) }
      let isFull = PersonName(name).hasTwoWords || code(ofTitled: name) != nil
      let isPerson =
        place == 0 ? code(ofPerson: name) != nil : isFull && code(ofPerson: name) != nil
      guard
        isPerson && (place == 0 || isAffiliation(body))
          || looksLikeName(name) && isAffiliation(body)
      else { continue }
      return (name, body.tidied)
    }
    return nil
  }

  /// True for "EFF", "Internet Society" and "Chief Evangelist, Google".
  private func isAffiliation(_ text: Substring) -> Bool {
    let words = text.split { $0 == " " || $0 == "," }
    guard (1...8).contains(words.count), text.unicodeScalars.first?.isUppercase == true else {
      return false
    }
    return words.allSatisfy { word in
      word.unicodeScalars.first?.isLowercase != true || functionWords.contains(String(word))
        || PersonName.particles.contains(String(word))
    }
  }
}
