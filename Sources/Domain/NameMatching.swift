import Foundation

/// When two spellings of a person's name are one.
public enum NameMatching {
  /// What names are compared by: letters and digits in lower case, Latin ones without accents,
  /// words in any order.
  public static func key(_ name: String) -> String {
    let words = name.lowercased().decomposedScalars.split {
      !$0.properties.isAlphabetic && !$0.isDigit
    }
    return words.map { String(String.UnicodeScalarView($0)) }.sorted().joined(separator: " ")
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
