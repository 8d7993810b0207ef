extension Roster {
  /// Finds the tags that a text opens with and those inside it, in order.
  ///
  /// Inside a text only a code in brackets with a colon, or somebody known before a colon at the
  /// beginning of a sentence, is a tag; somebody else there is a doubt.
  func tags(in text: Substring) -> [SpeakerTag.Placed] {
    var found: [SpeakerTag.Placed] = []
    var index = text.startIndex
    var sentence = text.startIndex
    if let tag = paragraphTag(at: text) {
      found.append((text.startIndex, tag))
      index = max(tag.end, tag.doubt == nil ? tag.labelEnd ?? tag.end : tag.end)
      sentence = index
    }
    let utf8 = text.utf8
    while index < utf8.endIndex {
      let next = utf8.index(after: index)
      switch utf8[index] {
      case 0x5B where index > text.startIndex, 0x28 where index > text.startIndex:
        if let tag = bracketTag(at: text[index...], isInline: true)
          ?? (index == sentence ? knownTag(at: text[index...]) : nil)
        {
          found.append((index, tag))
          index = tag.end
          sentence = index
          continue
        }
      case 0x3A where next == utf8.endIndex || utf8[next] == 0x20:
        let head = text[sentence..<index].trimmed
        if sentence > text.startIndex, head.utf8.count <= 60, let code = code(ofPerson: head),
          !found.contains(where: { $0.tag.end > head.startIndex })
        {
          let end = text[next...].trimmedFront.startIndex
          found.append((head.startIndex, SpeakerTag(speaker: .known(code), end: end)))
          sentence = next
        } else if sentence > text.startIndex, head.utf8.count <= 60, looksLikeName(head) {
          found.append(
            (
              head.startIndex,
              SpeakerTag(speaker: .unnamed, doubt: .within, labelEnd: index, end: head.startIndex)
            ))
        }
      case 0x20:
        if Roster.endsSentence(utf8, before: index) { sentence = next }
      default: break
      }
      index = next
    }
    return found
  }

  private static func endsSentence(_ utf8: Substring.UTF8View, before index: String.Index) -> Bool {
    let before = utf8[..<index]
    switch before.last {
    case 0x2E:
      let ending = before.dropLast().suffix(10)
      let start = ending.lastIndex(of: 0x20).map(ending.index(after:)) ?? ending.startIndex
      return !PersonName.isTitle(Substring(ending[start...]))
    case 0x3F, 0x21, 0x3B, 0x29, 0x22: return true
    // The last byte of a closing quotation mark.
    case 0x9D, 0x99: return before.dropLast().last == 0x80
    default: return false
    }
  }

  /// The one person whose code stands in brackets in a text or, failing that, whose name does.
  func onlyPersonNamed(in text: String) -> String? {
    let codes = peopleNamed(in: text)
    return codes.count == 1 ? codes.first : nil
  }

  /// Those whose codes stand in brackets in a text or, failing that, whose names do.
  func peopleNamed(in text: String) -> Set<String> {
    var codes: Set<String> = []
    for part in text.split(separator: "[").dropFirst() {
      if let close = part.prefix(8).firstIndex(of: "]"), let code = code(ofCode: part[..<close]) {
        codes.insert(code)
      }
    }
    if codes.isEmpty {
      let words = text.prefix(20_000).words
      for count in 2...4 where words.count >= count {
        for start in 0...(words.count - count) {
          let name = words[start..<(start + count)].joined(separator: " ")
          if let code = code(ofName: name[...]) { codes.insert(code) }
        }
      }
    }
    return codes
  }
}
