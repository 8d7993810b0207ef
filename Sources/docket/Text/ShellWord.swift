/// Puts values into commands that are shown, so that they can be typed as they stand there.
enum ShellWord {
  /// Returns the text as one word of a shell: in single quotes where it needs them (POSIX.1-2017,
  /// shell command language, section 2.2).
  static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "_-./:,=+@%".unicodeScalars.contains(scalar)
      }
    return isPlain ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
  }
}

extension Context {
  /// The command up to its verb, with the file that `-f` named: `docket -f civ.docket`.
  var docket: String { global.file.map { "docket -f \(ShellWord.quoted($0))" } ?? "docket" }
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
