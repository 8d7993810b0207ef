import Domain

/// The initials that stand for a person.
enum PersonCode {
  /// True for two to six letters, at least two of them capitals: `VC`, `OCL`, `MvB`.
  static func looksRight(_ text: some StringProtocol) -> Bool {
    let scalars = text.unicodeScalars
    guard (2...6).contains(scalars.count), scalars.first?.isUppercase == true else { return false }
    return scalars.allSatisfy { $0.isLetterOrDigit }
      && scalars.reduce(0) { $1.isUppercase ? $0 + 1 : $0 } >= 2
      && CodeRules.isCode(String(text))
  }
}

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
      && words.contains { headings.bodyWords.contains($0.folded) }
      && words.allSatisfy { Roster.isCapitalised($0) || functionWords.contains(String($0)) }
  }

  private func isNoName(_ word: Substring) -> Bool {
    let folded = word.lowercased()
    return headings.topicWords.contains(folded) || headings.bodyWords.contains(folded)
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

  /// Drops "(remote)" from the front, and says whether it stood there.
  static func dropRemote(_ text: inout Substring) -> Bool {
    guard text.utf8.first == 0x28, let close = text.utf8.prefix(40).firstIndex(of: 0x29) else {
      return false
    }
    let inner = text[text.utf8.index(after: text.startIndex)..<close]
    guard isRemote(inner) else { return false }
    text = text[text.utf8.index(after: close)...].trimmedFront
    return true
  }

  /// Drops "(remote)" or "[remote]" from the end, and says whether it stood there.
  static func dropRemoteAtEnd(_ text: inout Substring) -> Bool {
    guard let last = text.unicodeScalars.last, last == ")" || last == "]",
      let open = text.lastIndex(of: last == ")" ? "(" : "["),
      isRemote(text[text.index(after: open)...].dropLast())
    else { return false }
    text = text[..<open].trimmed
    return true
  }

  private static func isRemote(_ text: Substring) -> Bool {
    let words = text.words
    if let first = words.first, ["by", "via", "on"].contains(first) {
      return !Set(words.dropFirst()).isDisjoint(with: [
        "video", "phone", "telephone", "skype", "zoom", "webex", "teams", "teleconference",
      ])
    }
    return [
      "remote", "remotely", "online", "virtual", "virtually", "remote participant",
      "remote participation", "remote speaker", "online participant", "online speaker",
      "participating remotely", "joined remotely", "joining remotely",
    ].contains(text.folded)
  }
}
