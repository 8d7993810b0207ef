import Domain

extension Context {
  /// The command up to its verb, with the file that `-f` named: `docket -f civ.docket`.
  var docket: String { global.file.map { "docket -f \(ShellWord.path($0))" } ?? "docket" }
}

extension Failure {
  /// The failure with the file that `-f` named in each hint that is a command.
  ///
  /// Hints for the parser, `docket close --help`, need none.
  func hinting(at docket: String) -> Failure {
    var failure = self
    failure.hints = hints.map { hint in
      guard !hint.hasSuffix("--help"), !hint.contains(" -f ") else { return hint }
      return hint.replacing(#/(^|: )docket (?=[a-z])/#) { "\($0.output.1)\(docket) " }
    }
    return failure
  }
}
