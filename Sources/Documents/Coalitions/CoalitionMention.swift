/// A place in which a text speaks of a dynamic coalition.
struct CoalitionMention {
  /// The code as written, such as `DC IoT` or `IRPC`.
  var code: Substring?
  /// The full name as written, when it is plain where it ends.
  var name: Substring?
  /// The words after "Dynamic Coalition on" or "DC", each with its place in the text.
  var words: [Substring] = []
  /// The whole text, and where the mention begins in it.
  var text: String
  var start: String.Index

  /// True for "Dynamic Coalition", false for "DC".
  var isFull = false

  /// "Dynamic Coalition on the Internet of Things", as far as its words look like a name.
  var title: Substring {
    var end = start
    for word in words {
      if word.unicodeScalars.first?.isUppercase == true {
        end = word.endIndex
      } else if !functionWords.contains(word.lowercased()) {
        break
      }
    }
    return text[start..<end]
  }

  /// "Dynamic Coalition on accessibility" of "DC on accessibility", or `nil` where too little
  /// shows that a name follows.
  var looseTitle: String? {
    guard let first = words.first, let opening = CoalitionIndex.withoutOpening(words).first,
      !functionWords.contains(opening.lowercased()),
      !text[..<start].suffix(12).contains("Washington")
    else { return nil }
    let isLinked = ["on", "for"].contains(first.lowercased())
    let isNamed = opening.unicodeScalars.first?.isUppercase == true
    guard isLinked || !isFull && isNamed && words.count > 1 else { return nil }
    let joining = ["on", "for", "of", "the", "and", "in"]
    var name = words.prefix { word in
      !functionWords.contains(word.lowercased()) || joining.contains(word.lowercased())
    }.prefix(8)
    if isNamed { name = name.prefix(title.words.count - 1) }
    guard let last = name.last else { return nil }
    return "Dynamic Coalition \(text[first.startIndex..<last.endIndex])".tidied
  }

  /// True when the words after "Dynamic Coalition on" begin with a capital.
  var namesSomething: Bool {
    CoalitionIndex.withoutOpening(words).prefix(1).contains { first in
      first.unicodeScalars.first?.isUppercase == true
        && !["report", "session", "meeting", "workshop"].contains(first.lowercased())
    }
  }
}
