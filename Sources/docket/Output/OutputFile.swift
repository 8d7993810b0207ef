import Domain
import Foundation
import Storage

/// The file of `--out`: it is written whole or not at all.
struct OutputFile {
  /// As the user named it.
  private let name: String
  private let path: String
  private let environment: Environment

  /// Checks the place before anything is done; `nil` when `-` names standard output.
  ///
  /// - Throws: `Failure` when there is no such folder, or a file that may not be replaced.
  init?(_ name: String, in environment: Environment) throws {
    if name == "-" { return nil }
    guard !name.isEmpty else { throw UsageFault("--out needs the name of a file") }
    guard !name.lowercased().hasSuffix(".docket") else {
      throw UsageFault(
        "--out writes a report, and \(name) would be a docket file",
        hints: ["give the file another ending: .txt .json .csv .md .html .eml"])
    }
    self.name = name
    self.environment = environment
    let typed = environment.resolve(name)
    // A link stays a link: what it points to is replaced.
    path = PathName.real(typed) ?? typed
    var status = stat()
    if stat(path, &status) == 0 {
      if OutputFile.kind(status) == S_IFDIR {
        throw Failure(
          .inputOutput, "cannot write \(name): it is a folder",
          hints: ["name a file in it: --out \(name.hasSuffix("/") ? name : name + "/")report.txt"])
      }
      guard access(path, W_OK) == 0 else { throw failure(errno) }
      if OutputFile.kind(status) == S_IFREG, OutputFile.isDatabase(path) {
        throw Failure(
          .cannotCreate, "cannot write \(name): it is a docket file or another database",
          hints: ["--out FILE names another file"])
      }
    } else if errno != ENOENT || !OutputFile.isFolder(PathName.folder(of: path)) {
      throw failure(errno)
    }
  }

  /// Writes the whole text, or leaves what was there.
  ///
  /// - Throws: `Failure`; the file is as it was then.
  func write(_ text: String) throws {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, OutputFile.kind(status) != S_IFREG {
      try write(text, to: open(path, O_WRONLY))
      return
    }
    let draft =
      "\(PathName.folder(of: path))/.docket-out-\(String(environment.random(), radix: 36))"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(errno) }
    do {
      guard !exists || fchmod(descriptor, status.st_mode & 0o777) == 0 else {
        let code = errno
        close(descriptor)
        throw failure(code)
      }
      try write(text, to: descriptor)
      guard rename(draft, path) == 0 else { throw failure(errno) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// Writes all bytes and closes the file.
  private func write(_ text: String, to descriptor: Int32) throws {
    guard descriptor >= 0 else { throw failure(errno) }
    if let code = Descriptor.write(text, to: descriptor) {
      close(descriptor)
      throw failure(code)
    }
    // What cannot be synchronised, such as a pipe, needs it not.
    if fsync(descriptor) != 0, errno == EIO || errno == ENOSPC {
      let code = errno
      close(descriptor)
      throw failure(code)
    }
    guard close(descriptor) == 0 else { throw failure(errno) }
  }

  private func failure(_ code: Int32) -> Failure {
    switch code {
    case ENOENT, ENOTDIR:
      let folder = PathName.folder(of: name)
      return Failure(
        .cannotCreate, "cannot make \(name): there is no folder \(folder)",
        hints: ["mkdir -p \(folder)"])
    case EACCES, EPERM, EROFS:
      return Failure(
        .permission, "cannot write \(name): \(Failure.systemReason(code))",
        hints: ["write it to a folder of your own: --out FILE"])
    default:
      return Failure(.inputOutput, "cannot write \(name): \(Failure.systemReason(code))")
    }
  }

  private static func kind(_ status: stat) -> mode_t { status.st_mode & S_IFMT }

  /// Whether a file begins as SQLite's do (SQLite file format, section 1.3.1).
  private static func isDatabase(_ path: String) -> Bool {
    let start = try? FileHandle(forReadingAtPath: path)?.read(upToCount: 16)
    return start?.elementsEqual(Array("SQLite format 3\0".utf8)) ?? false
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && kind(status) == S_IFDIR
  }
}
