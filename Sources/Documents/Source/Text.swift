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

extension [String] {
  /// The first five, with commas between, and whether there are more.
  var firstFew: String {
    prefix(5).joined(separator: ", ") + (count > 5 ? " and more" : "")
  }
}
