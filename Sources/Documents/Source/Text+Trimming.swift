extension Substring {
  /// The text without its first scalar, or an empty text.
  var dropFirstScalar: Substring { Substring(unicodeScalars.dropFirst()) }

  /// The text without blanks at its beginning.
  var trimmedFront: Substring {
    guard let start = unicodeScalars.firstIndex(where: { !$0.isBlank }) else {
      return self[endIndex...]
    }
    return self[start...]
  }

  /// Without blanks and the marks of a list at its ends.
  var trimmedMarks: Substring {
    let marks: Set<Character> = [",", ";", "•", "-", "–", "—", "|", ":", "*"]
    var text = trimmed
    while let first = text.first, marks.contains(first) { text = text.dropFirst().trimmedFront }
    while let last = text.last, marks.contains(last) { text = text.dropLast().trimmed }
    return text
  }

  /// True for the signs that Markdown sets words in bold, as a heading or as a quotation with.
  static func isEmphasis(_ character: Character) -> Bool { "*_#>".contains(character) }

  /// Without the signs that set what follows in bold, as a heading or apart.
  var withoutEmphasis: Substring {
    let rest = drop { Substring.isEmphasis($0) }
    return rest.startIndex > startIndex ? rest.trimmedFront : rest
  }
}
