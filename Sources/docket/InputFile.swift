import Foundation

/// A document that a user hands in.
enum InputFile {
  /// Reads a file whole, or standard input where the name is `-`.
  ///
  /// - Throws: `Failure` when it is missing, a folder, or may not be read.
  static func read(_ name: String, in world: World) throws -> [UInt8] {
    if name == "-" { return try world.standardInput() }
    let path = world.resolve(name)
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw failure(name, errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    if let code = Descriptor.read(descriptor, into: &bytes) { throw failure(name, code) }
    return bytes
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
