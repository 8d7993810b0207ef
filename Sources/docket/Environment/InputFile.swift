import Foundation

/// A document that a user hands in.
enum InputFile {
  /// Reads a file whole, or standard input where the name is `-`.
  ///
  /// - Throws: `Failure` when it is missing, a folder, or may not be read.
  static func read(_ name: String, in environment: Environment) throws -> [UInt8] {
    if name == "-" { return try environment.standardInput() }
    let path = environment.resolve(name)
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw failure(name, errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    if let code = Descriptor.read(descriptor, into: &bytes) { throw failure(name, code) }
    return bytes
  }

  /// Returns what was typed, or the text of standard input where `-` was, without line ends behind
  /// it.
  ///
  /// - Throws: `Failure` when standard input is not UTF-8.
  static func text(_ typed: String, in environment: Environment) throws -> String {
    guard typed == "-" else { return typed }
    guard let text = String(validating: try environment.standardInput(), as: UTF8.self) else {
      throw Failure(
        .badData, "standard input is not text in UTF-8",
        hints: ["convert it first: iconv -f WINDOWS-1252 -t UTF-8"])
    }
    // The line ends behind the last word are the shell's.
    return String(
      text.prefix(upTo: text.lastIndex { !$0.isNewline }.map(text.index(after:)) ?? text.startIndex)
    )
  }

  private static func failure(_ name: String, _ code: Int32) -> Failure {
    switch code {
    case ENOENT, ENOTDIR:
      Failure(.noInput, "there is no file \(name)", hints: ["see how its name is written: ls"])
    case EACCES, EPERM:
      Failure(.permission, "cannot read \(name): \(Failure.systemReason(code))")
    case EISDIR:
      Failure(
        .inputOutput, "cannot read \(name): it is a folder", hints: ["name one file in it"])
    default: Failure(.inputOutput, "cannot read \(name): \(Failure.systemReason(code))")
    }
  }
}
