import Domain

extension CoalitionIndex {
  /// A check for each name that has no code, and for each that may be longer; ten of each at most.
  var checks: [Check] {
    namesWithoutCode.prefix(10).map { name, code, line in
      Check(
        field: "coalitions", line: line,
        text: "no code is given or known for \"\(name.cut(to: 120))\"",
        suggestion: "\(code) \(name)")
    }
      + longerNames.prefix(10).map { code, name, line in
        Check(
          field: "coalitions", line: line,
          text: "the name of \(code) may be longer: \"\(name.cut(to: 120))\"",
          suggestion: "\(code) \(name)")
      }
  }
}
