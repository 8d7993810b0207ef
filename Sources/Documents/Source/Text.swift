extension Unicode.Scalar {
  /// True for white space and for what is invisible at the edges of copied text.
  var isBlank: Bool {
    if isASCII { return value == 0x20 || (0x09...0x0D).contains(value) }
    switch value {
    case 0xA0: return true
    default: return isInvisible || properties.isWhitespace
    }
  }

  /// True for what neither shows nor parts words: soft hyphens and zero-width spaces.
  var isInvisible: Bool {
    switch value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }

  var isLetterOrDigit: Bool {
    if isASCII {
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value)
        || (0x61...0x7A).contains(value)
    }
    return properties.isAlphabetic || properties.numericType != nil
  }

  var isDigit: Bool { (0x30...0x39).contains(value) }
  var isUppercase: Bool { isASCII ? (0x41...0x5A).contains(value) : properties.isUppercase }
  var isLowercase: Bool { isASCII ? (0x61...0x7A).contains(value) : properties.isLowercase }
}

extension StringProtocol where SubSequence == Substring {
  /// The text without blanks at its two ends.
  var trimmed: Substring {
    let scalars = unicodeScalars
    var end = endIndex
    while end > startIndex {
      let before = scalars.index(before: end)
      guard scalars[before].isBlank else { break }
      end = before
    }
    return self[..<end].trimmedFront
  }

  /// The text on one line: blanks at its ends removed, others single spaces, soft hyphens removed.
  var tidied: String {
    var result = ""
    var pending = false
    for scalar in trimmed.unicodeScalars {
      if scalar.isInvisible { continue }
      if scalar.isBlank {
        pending = true
      } else {
        if pending { result.append(" ") }
        pending = false
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The words in lower case with nothing but single spaces between them, to compare by.
  var folded: String { words.joined(separator: " ") }

  /// The runs of letters and digits, in lower case.
  var words: [String] {
    var result: [String] = []
    var word = ""
    for scalar in unicodeScalars {
      if scalar.isInvisible { continue }
      if scalar.isLetterOrDigit || scalar.properties.isDiacritic && !scalar.isASCII {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        result.append(word.lowercased())
        word = ""
      }
    }
    if !word.isEmpty { result.append(word.lowercased()) }
    return result
  }

  /// At most so many characters, with an ellipsis at the end of a word when it had to be cut.
  func cut(to limit: Int) -> String {
    guard let end = index(startIndex, offsetBy: limit, limitedBy: endIndex), end < endIndex else {
      return String(self)
    }
    let last = index(before: end)
    let head = self[..<last]
    if self[last].isWhitespace { return head.trimmed + "…" }
    guard let space = head.lastIndex(where: \.isWhitespace), space > startIndex else {
      return head + "…"
    }
    return head[..<space].trimmed + "…"
  }

  /// True when it ends as a sentence does: with a full stop or the like, whatever quotation mark
  /// or bracket comes after or instead.
  var endsClosed: Bool {
    guard let last = trimmed.unicodeScalars.last else { return true }
    return !(last.isLetterOrDigit || last == "," || last == "-" || last == "–" || last == "(")
  }
}

/// Small words, which give no initial to a name.
let functionWords: Set<String> = [
  "a", "an", "the", "and", "or", "but", "nor", "of", "to", "in", "on", "at", "by", "for", "from",
  "with", "without", "into", "as", "than", "that", "which", "who", "whose", "if", "when",
  "because", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would",
  "should", "can", "could", "may", "might", "must", "not", "its", "their", "our", "between",
  "towards", "toward", "via", "per", "this", "these", "those", "very", "also",
]

/// Words that hardly ever end a sentence.
let danglingWords: Set<String> = [
  "a", "an", "the", "and", "or", "but", "nor", "of", "to", "in", "on", "at", "by", "for", "from",
  "with", "into", "than", "because", "its", "their", "our", "whose", "between", "towards",
  "toward", "via", "per", "e.g", "i.e",
]
