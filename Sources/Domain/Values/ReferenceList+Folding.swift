extension ReferenceList {
  /// Names as a sentence lists them, in their order: three or more of one letter whose numbers
  /// follow each other are a range, `P-1, P-3, A-2 to A-5`.
  public static func folded(_ names: [String]) -> String {
    var runs: [[String]] = []
    for name in names {
      if let last = runs.last?.last, isNext(name, after: last) {
        runs[runs.count - 1].append(name)
      } else {
        runs.append([name])
      }
    }
    return runs.map { run in
      run.count < 3 ? run.joined(separator: ", ") : "\(run[0]) to \(run[run.count - 1])"
    }.joined(separator: ", ")
  }

  private static func isNext(_ name: String, after last: String) -> Bool {
    guard let one = TypedReference(last), let other = TypedReference(name), one.suffix == nil,
      other.suffix == nil
    else { return false }
    return one.coalition == other.coalition && one.letter == other.letter
      && one.number + 1 == other.number
  }
}
