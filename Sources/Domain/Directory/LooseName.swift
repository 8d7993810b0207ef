import Foundation

/// A person's name as it may be compared with one in short or in another spelling.
///
/// "A. Pisanty" is near "Alejandro Pisanty", "Moeller" near "Jan Möller", "Ann Tropinia" near
/// "Ann Tropina". Near names may still be two people: somebody has to look.
public struct LooseName {
  /// In lower case, without accents and what stands for them in other alphabets.
  private let words: [String]
  private let sorted: [String]

  public init(_ name: String) {
    let plain = name.lowercased().replacing("ß", with: "ss").replacing("ø", with: "o")
      .replacing("æ", with: "ae")
      .decomposedStringWithCanonicalMapping.unicodeScalars.filter {
        $0.properties.generalCategory != .nonspacingMark
      }
    words = plain.split { !$0.properties.isAlphabetic }.map { word in
      var word = String(String.UnicodeScalarView(word))
      for (long, short) in [("ae", "a"), ("oe", "o"), ("ue", "u")] {
        word = word.replacing(long, with: short)
      }
      return word
    }
    sorted = words.sorted()
  }

  public func isNear(_ other: LooseName) -> Bool {
    guard let surname = words.last, let otherSurname = other.words.last, surname.count > 1,
      otherSurname.count > 1
    else { return false }
    if sorted == other.sorted { return true }
    guard let first = words.dropLast().first, let otherFirst = other.words.dropLast().first else {
      return surname == otherSurname
    }
    if first == otherFirst {
      return surname == otherSurname
        || surname.count > 4 && CodeMatching.areNear(surname, otherSurname)
    }
    let isShort = first.count == 1 || otherFirst.count == 1
    return isShort && first.first == otherFirst.first && surname == otherSurname
  }
}
