import Domain
import Foundation

/// A person's name as written, without title, and what can be made of it.
struct PersonName {
  /// On one line, without "Ms." and the like.
  let written: String
  private let words: [Substring]

  /// Takes a name as it stands in a text, and titles off it.
  init<Text: StringProtocol>(_ text: Text) where Text.SubSequence == Substring {
    var words = text.tidied.split(separator: " ")
    while words.count > 1, let first = words.first, PersonName.isTitle(first) {
      words.removeFirst()
    }
    written = words.joined(separator: " ")
    self.words = written.split(separator: " ")
  }

  /// True for "Ms.", "Prof" and the like.
  static func isTitle(_ word: some StringProtocol) -> Bool {
    titles.contains(word.lowercased().filter { $0 != "." })
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "amb", "ambassador",
    "he", "hon", "honourable", "honorable", "minister", "sen", "senator", "rev", "eng", "judge",
  ]

  /// Words of a name that are written small.
  static let particles: Set<String> = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der",
    "den", "ten", "ter", "y", "e", "bin", "ibn", "al", "el", "af", "av", "zu", "zur", "st",
  ]

  /// To compare names by: in lower case, Latin letters without accents, initials in one word.
  var folded: String { PersonName.folded(written[...]) }

  /// A name or a part of one, to compare by.
  static func folded(_ name: Substring) -> String {
    var words: [String] = []
    var wasInitial = false
    for word in name.folded.withoutAccents.split(separator: " ") {
      let isInitial = word.count == 1
      if isInitial, wasInitial, let last = words.indices.last {
        words[last] += word
      } else {
        words.append(String(word))
      }
      wasInitial = isInitial
    }
    return words.joined(separator: " ")
  }

  /// What a surname may be, to compare by: "de arce", "arce", and "núñez de arce" of
  /// "Óscar Núñez de Arce".
  var surnames: [String] {
    words.indices.dropFirst().prefix(6).map { end(from: $0) }
  }

  /// The first words, two at least, that leave a surname out: "el hadji" of "El Hadji Sy".
  var openings: [String] {
    words.indices.dropLast().dropFirst().prefix(6).map {
      PersonName.folded(words[...$0].joined(separator: " ")[...])
    }
  }

  /// The words from a place on, to compare by.
  private func end(from place: Int) -> String {
    PersonName.folded(words[place...].joined(separator: " ")[...])
  }

  /// The surname of "A. Lee", with the initial before it.
  var withInitial: (initial: Character, surname: String)? {
    guard words.count > 1, let first = words.first?.folded, let initial = first.first else {
      return nil
    }
    return (initial, end(from: 1))
  }

  /// True when the first word is an initial.
  var startsWithInitial: Bool { words.count > 1 && words[0].folded.count == 1 }

  /// `nil` for an initial, which is nobody's name.
  var firstName: Substring? {
    guard words.count > 1, let first = words.first, first.count > 1, first.last != "." else {
      return nil
    }
    return first
  }

  var hasTwoWords: Bool { words.count > 1 }

  /// The code that is made of it where no other stands in the way.
  var initials: String { Initials.code(for: written, taken: []) }

  /// True when one may be the other in short: the same surname and no other first letter.
  func agrees(with other: PersonName) -> Bool {
    folded == other.folded || words.count == 1 || other.words.count == 1
      || words.last?.folded == other.words.last?.folded
        && words.first?.first?.lowercased() == other.words.first?.first?.lowercased()
  }

  /// True for "John Carr" and "Jane Carr": first names written out, and not one the other in short.
  func isPlainlyAnother(than other: PersonName) -> Bool {
    guard let first = firstName?.folded, let second = other.firstName?.folded else { return false }
    let shared = zip(first, second).prefix { $0 == $1 }.count
    return shared < min(3, first.count, second.count)
  }
}

extension String {
  /// In lower case, Latin letters without their accents.
  fileprivate var withoutAccents: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "ø": result += "o"
      case "æ": result += "ae"
      case "ß": result += "ss"
      case "ł": result += "l"
      default: result.unicodeScalars.append(scalar)
      }
    }
    let plain = result.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark || $0.value > 0x36F
    }
    return String(String.UnicodeScalarView(plain))
  }
}
