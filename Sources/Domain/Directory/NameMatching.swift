import Foundation

/// When two spellings of a person's name are one.
public enum NameMatching {
  /// What names are compared by: letters and digits in lower case, Latin ones without accents,
  /// words in any order.
  public static func key(_ name: String) -> String { words(name).sorted().joined(separator: " ") }

  /// As `key`, with the words in the order in which they stand.
  public static func folded(_ name: String) -> String { words(name).joined(separator: " ") }

  private static func words(_ name: String) -> [String] {
    let words = name.lowercased().decomposedScalars.split {
      !$0.properties.isAlphabetic && !$0.isDigit
    }
    return words.map { String(String.UnicodeScalarView($0)) }
  }

  /// Whether one letter more, less, other or swapped with its neighbour makes one name the other.
  ///
  /// All words but one are the same, and that one has five letters or more; names that are the
  /// same are not near.
  public static func areNear(_ left: String, _ right: String) -> Bool {
    let (left, right) = (key(left).split(separator: " "), key(right).split(separator: " "))
    guard left.count == right.count, left.count > 1 else { return false }
    var leftRest = left
    let rightRest = right.filter { word in
      guard let same = leftRest.firstIndex(of: word) else { return true }
      leftRest.remove(at: same)
      return false
    }
    guard let one = leftRest.first, let other = rightRest.first, rightRest.count == 1,
      min(one.count, other.count) >= 5
    else { return false }
    return CodeMatching.areNear(String(one), String(other))
  }
}

extension String {
  fileprivate var decomposedScalars: [Unicode.Scalar] {
    decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType == .decimal }
}
