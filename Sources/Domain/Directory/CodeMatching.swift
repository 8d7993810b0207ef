/// When two codes are one, and when they are so near that one may be a slip for the other.
public enum CodeMatching {
  /// What codes are compared by: lower case, without hyphens and spaces.
  ///
  /// `DC-IoT`, `dc iot` and `DCIOT` have one key.
  public static func key(_ code: String) -> String {
    var key = String.UnicodeScalarView()
    key.append(
      contentsOf: code.lowercased().unicodeScalars.lazy.filter {
        !$0.properties.isWhitespace && !isHyphen($0)
      })
    return String(key)
  }

  public static func areSame(_ left: String, _ right: String) -> Bool { key(left) == key(right) }

  /// Whether one letter more, less, other or swapped with its neighbour makes one code the other.
  ///
  /// Both must have four letters or more; codes that are the same are not near.
  public static func areNear(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(key(left)), Array(key(right)))
    guard left != right, min(left.count, right.count) >= 4 else { return false }
    let common = zip(left, right).prefix { $0 == $1 }.count
    let (leftRest, rightRest) = (left[common...], right[common...])
    if leftRest.count == rightRest.count {
      return leftRest.dropFirst() == rightRest.dropFirst()
        || leftRest.count >= 2 && leftRest.dropFirst(2) == rightRest.dropFirst(2)
          && leftRest.prefix(2).elementsEqual(rightRest.prefix(2).reversed())
    }
    return leftRest.dropFirst() == rightRest || leftRest == rightRest.dropFirst()
  }

  /// Returns the known code that is near `code`, the first in the order of keys; `nil` when none
  /// is, or when one of them is the same.
  public static func nearest(to code: String, in known: some Sequence<String>) -> String? {
    let known = known.map { (code: $0, key: key($0)) }
    let typed = key(code)
    guard !known.contains(where: { $0.key == typed }) else { return nil }
    return known.filter { areNear($0.code, code) }
      .min { ($0.key, $0.code) < ($1.key, $1.code) }?.code
  }

  /// The hyphen-minus and what word processors make of it.
  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0xAD, 0x2010...0x2015, 0x2212: true
    default: false
    }
  }
}
