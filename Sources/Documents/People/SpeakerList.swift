/// The people of a list such as "Vint Cerf - Google [VC] Lise Fuhr - ETNO [LF]".
struct SpeakerList {
  /// One person of the list.
  struct Item {
    var name: PersonName
    var code: String?
    /// A code of one letter, which only the document uses.
    var letter: String?
    var affiliation: String?
    var isRemote = false
  }

  private(set) var items: [Item] = []
  /// True when some of the text named nobody.
  private(set) var hasUnread = false

  /// True when only the names themselves showed where one person's entry ends.
  private(set) var isGuessed = false

  /// Names in affiliations that may be those of others.
  private(set) var doubtful: [String] = []

  private let roster: Roster
  private let chunkCount: Int

  /// - Parameters:
  ///   - isWhole: whether the text is all there is, so that it may name several people with nothing
  ///     but commas between.
  ///   - isPlural: whether the heading speaks of several, so that two may be named so.
  init(_ text: Substring, roster: Roster, isWhole: Bool, isPlural: Bool = false) {
    self.roster = roster
    let chunks = SpeakerList.chunks(text, roster: roster, isWhole: isWhole, isPlural: isPlural)
    chunkCount = chunks.count
    for chunk in chunks {
      add(chunk.text.trimmedMarks, code: chunk.code, affiliation: chunk.affiliation)
      isGuessed = isGuessed || chunk.isGuessed
    }
  }

  private mutating func add(_ text: Substring, code: String?, affiliation: Substring?) {
    var text = text
    for word in ["and ", "& "] where text.hasPrefix(word) {
      text = text.dropFirst(word.count).trimmed
    }
    if let (title, rest) = SpeakerList.opened(text), PersonName.isTitle(title) { text = rest }
    var isRemote = text.dropRemoteMarkAtEnd()
    var (head, rest) = SpeakerList.separated(text)
    var code = code
    if let affiliation {
      rest = affiliation.trimmedMarks
      isRemote = rest.dropRemoteMarkAtEnd() || isRemote
      if chunkCount == 1 || rest.contains(",") { noteNames(in: rest) }
    } else if code == nil {
      (code, head, rest) = codeApart(head, rest)
      noteNames(in: rest)
    }
    // "van der Berg, Jan"
    if let particle = head.split(separator: " ").first, particle.first?.isLowercase == true,
      PersonName.particles.contains(String(particle)), !rest.contains(" "),
      roster.looksLikeName("\(rest) \(head)"[...])
    {
      head = "\(rest) \(head)"[...]
      rest = rest[rest.endIndex...]
    }
    var item = Item(name: PersonName(head), isRemote: isRemote)
    if code?.count == 1 { item.letter = code } else { item.code = code }
    guard item.name.written.utf8.count <= 200, SpeakerList.canBeName(item.name, in: roster) else {
      hasUnread = true
      return
    }
    if rest.dropRemoteMark() {
      item.isRemote = true
      rest = rest.trimmedMarks
    }
    item.affiliation = rest.isEmpty ? nil : rest.tidied
    if let (inner, after) = SpeakerList.opened(rest) {
      let more = after.trimmedMarks
      var parts = [inner, more]
      if code == nil, PersonCode.looksRight(inner),
        item.name.initials.hasPrefix(inner.uppercased())
      {
        item.code = String(inner)
        parts = [more]
      }
      parts.removeAll(where: \.isEmpty)
      item.affiliation = parts.isEmpty ? nil : parts.map(\.tidied).joined(separator: ", ")
    }
    if let affiliation = item.affiliation, affiliation.utf8.count > 2000 {
      item.affiliation = nil
      hasUnread = true
    }
    items.append(item)
  }

  /// Finds the code of "AL: Ann Lee, Lab", "Ann Lee | Lab | AL" and "Ann Lee (AL, Lab)".
  private func codeApart(
    _ head: Substring, _ rest: Substring
  ) -> (code: String?, head: Substring, rest: Substring) {
    if PersonCode.looksRight(head) {
      let (name, more) = SpeakerList.separated(rest)
      if roster.looksLikeName(name), PersonName(name).fits(String(head)) {
        return (String(head), name, more)
      }
    }
    let isOpened = rest.first == "(" && rest.last == ")"
    let cells = (isOpened ? rest.dropFirst().dropLast() : rest)
      .split { $0 == "|" || $0 == "\t" || isOpened && $0 == "," }.map(\.trimmed)
    guard cells.count > 1 else { return (nil, head, rest) }
    let code = cells.first { PersonCode.looksRight($0) && PersonName(head).fits(String($0)) }
    let others = cells.filter { $0 != code && !$0.isEmpty }.joined(separator: ", ")
    return (code.map(String.init), head, code == nil && isOpened ? rest : others[...])
  }

  /// Notes what may be another speaker in an affiliation.
  private mutating func noteNames(in affiliation: Substring) {
    for part in SpeakerList.commaParts(affiliation) where roster.looksLikeName(part.trimmed) {
      let hasInitials = part.split(separator: " ").contains { word in
        word.count > 1 && word.unicodeScalars.allSatisfy { $0.isUppercase }
      }
      if !hasInitials { doubtful.append(part.tidied) }
    }
  }

  private static func canBeName(_ name: PersonName, in roster: Roster) -> Bool {
    if name.written.isPlaceholder { return false }
    if name.hasTwoWords { return roster.looksLikeName(Substring(name.written), inList: true) }
    return roster.code(ofSurname: name.written[...]) == nil
      && roster.looksLikeName(Substring("Ms. " + name.written))
  }

  /// Splits "Name - Affiliation", "Name, Affiliation", "Name (Affiliation)".
  static func separated(_ text: Substring) -> (name: Substring, rest: Substring) {
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      switch character {
      case ",", ":", "|", "\t", "/":
        return (text[..<index].trimmed, text[text.index(after: index)...].trimmedMarks)
      case "(":
        return (text[..<index].trimmed, text[index...].trimmed)
      case "-", "–", "—":
        let after = text.index(after: index)
        let isApart =
          index > text.startIndex && text[text.index(before: index)].isWhitespace
          || after < text.endIndex && text[after].isWhitespace
        if isApart { return (text[..<index].trimmed, text[after...].trimmedMarks) }
      default: break
      }
      index = text.index(after: index)
    }
    return (text.trimmed, text[text.endIndex...])
  }

  /// What stands in the brackets that a text opens with, and what after them.
  private static func opened(_ text: Substring) -> (inner: Substring, after: Substring)? {
    guard text.first == "(", let close = text.firstIndex(of: ")") else { return nil }
    return (text.dropFirst()[..<close].trimmed, text[text.index(after: close)...].trimmed)
  }
}
