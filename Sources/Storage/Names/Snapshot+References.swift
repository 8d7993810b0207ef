public import Domain
import GRDB

extension Snapshot {
  /// The number for the next reference of this kind that the file gives out.
  func nextReference(_ letter: Reference.Letter) throws -> Reference {
    let home = try homeShortCode()
    let last = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT max(number) FROM (
            SELECT max(number) AS number FROM reference WHERE letter = ?1 AND coalition = ?2
            UNION ALL
            SELECT max(number) FROM reference WHERE letter = ?1 AND coalition = '')
          """), arguments: [letter.rawValue, home])
    guard let last, last >= Reference.largestNumber else {
      return Reference(coalition: home, letter: letter, number: (last ?? 0) + 1)
    }
    // Somebody wrote the largest number by hand: the first one that is free follows a taken one.
    let free = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT min(number) + 1 FROM reference AS taken
          WHERE letter = ?1 AND coalition IN (?2, '') AND number < ?3 AND NOT EXISTS (
            SELECT 1 FROM reference WHERE letter = ?1 AND coalition IN (?2, '')
              AND number = taken.number + 1)
          """), arguments: [letter.rawValue, home, Reference.largestNumber])
    return Reference(coalition: home, letter: letter, number: free ?? 1)
  }
}

extension Reference {
  /// From a row of `coalition, letter, number`.
  init?(row: Row) throws {
    guard let letter = Letter(rawValue: try row.decode(atIndex: 1)) else { return nil }
    self.init(
      coalition: try row.decode(atIndex: 0), letter: letter, number: try row.decode(atIndex: 2))
  }
}

extension TypedReference {
  /// In the usual spelling: `A-17`, `iot:A-1`.
  public var shown: String {
    (coalition.map { "\($0):" } ?? "") + "\(letter.rawValue)-\(number)"
      + (suffix.map { ".\($0)" } ?? "")
  }
}

extension Identifier {
  /// So many letters from the random end, in the 32 letters and digits that are hard to confuse.
  public func suffix(_ length: Int) -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let letters = (0..<min(length, 12)).map { alphabet[Int(low >> (5 * UInt64($0)) & 31)] }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Whether `suffix` of some length is this.
  public func hasSuffix(_ text: String) -> Bool { suffix(12).hasPrefix(text) }

  /// The identifier whose digits begin with these and go on with the filler.
  public init?(hexPrefix: String, filler: Character) {
    let digits = Array(hexPrefix + String(repeating: filler, count: 32 - hexPrefix.count))
    let groups = [digits[0..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20..<32]]
    self.init(groups.map { String($0) }.joined(separator: "-"))
  }
}
