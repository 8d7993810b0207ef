/// Finds what was probably meant.
enum Suggestion {
  /// Returns the word that `typed` is a slip for or the beginning of, the nearest first.
  static func word(for typed: String, among words: [String]) -> String? {
    let typed = typed.lowercased()
    guard typed.count <= 40 else { return nil }
    if typed.count >= 2, let longer = words.first(where: { $0.hasPrefix(typed) }) { return longer }
    let limit = typed.count < 4 ? 1 : 2
    let ranked = words.map { (word: $0, distance: distance(Array(typed), Array($0))) }
    return ranked.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.word
  }

  /// How many letters must be added, dropped, changed or swapped with their neighbour.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for (row, letter) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(
          rows[row][column + 1] + 1, next[column] + 1, rows[row][column] + (letter == other ? 0 : 1)
        )
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, rows[row - 1][column - 1] + 1)
        }
        next.append(best)
      }
      rows.append(next)
    }
    return rows[left.count][right.count]
  }
}
