extension Roster {
  /// True for two to five capitalised words of which none is known to be no name.
  ///
  /// In a list of speakers a short word within may be written small.
  func looksLikeName(_ text: Substring, inList: Bool = false) -> Bool {
    let name = PersonName(text)
    let words = name.written.split(separator: " ")
    let hadTitle = name.written.utf8.count < text.tidied.utf8.count
    guard (hadTitle ? 1...5 : 2...5).contains(words.count),
      let first = words.first, let last = words.last,
      !PersonName.particles.contains(String(last)), Roster.isCapitalised(first)
    else { return false }
    return words.allSatisfy { word in
      if PersonName.particles.contains(String(word)) { return true }
      if inList, word.count <= 3, word != last, !isNoName(word) { return true }
      return Roster.isCapitalised(word) && !isNoName(word)
    }
  }

  /// True for the name of an organization.
  func isBody(_ text: Substring) -> Bool {
    let words = text.split(separator: " ")
    return (1...8).contains(words.count) && text.unicodeScalars.first?.isUppercase == true
      && words.contains { vocabulary.bodyWords.contains($0.folded) }
      && words.allSatisfy { Roster.isCapitalised($0) || functionWords.contains(String($0)) }
  }

  private func isNoName(_ word: Substring) -> Bool {
    let folded = word.lowercased()
    return vocabulary.topicWords.contains(folded) || vocabulary.bodyWords.contains(folded)
      || functionWords.contains(folded)
  }

  private static func isCapitalised(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first, first.isUppercase || !first.isASCII else {
      return false
    }
    return word.unicodeScalars.allSatisfy {
      $0.isLetterOrDigit && !$0.isDigit || "-'’.‑".unicodeScalars.contains($0)
        || !$0.isASCII && $0.properties.isDiacritic
    }
  }
}
