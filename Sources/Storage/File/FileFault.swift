import Domain
import Foundation
import GRDB

/// Why a file cannot be used as a docket, in words for its user. Nothing was written.
public struct FileFault: Error, Equatable, Sendable {
  /// What kind of fault it is, from which a command's exit status follows.
  public enum Cause: Equatable, Sendable {
    /// There is no such file.
    case missing
    /// A new file cannot be made there.
    case cannotCreate
    /// Not a docket, or a damaged or newer one.
    case badData
    /// It cannot be read or written.
    case inputOutput
    /// Somebody else is writing.
    case busy
    /// It may not be read or written.
    case permission
  }

  /// What kind of fault it is.
  public let cause: Cause
  /// `t.docket is not a docket file`.
  public let message: String
  /// What its user can do, one step each, in order.
  public let hints: [String]

  /// A fault, in words for whoever named the file.
  public init(_ cause: Cause, _ message: String, hints: [String] = []) {
    self.cause = cause
    self.message = message
    self.hints = hints
  }

  /// What SQLite's error means to the user of the file.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_READONLY where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK:
      self.init(
        .permission, "\(path) was left half-written, and cannot be put right where it lies",
        hints: [
          "copy it and \(path)-journal to a folder of your own: docket puts the copy right"
        ])
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .busy, "\(path) is being written by another program",
        hints: ["nothing was written; try again in a moment"])
    case .SQLITE_FULL:
      self.init(
        .inputOutput, "cannot write \(path): the disk is full",
        hints: ["nothing was written; make room on the disk, then try again"])
    case .SQLITE_READONLY where FileManager.default.isWritableFile(atPath: path):
      let folder = PathName.folder(of: path)
      self.init(
        .permission,
        "cannot write \(path): its folder \(folder.isEmpty ? "." : folder) is read-only",
        hints: [
          "nothing was written; make the folder writable, or copy the file to one of your own"
        ])
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self.init(.permission, FileFault.readOnly(path), hints: FileFault.readOnlyHints)
    case .SQLITE_CANTOPEN:
      self.init(
        .permission, "cannot open \(path), or the journal that SQLite needs beside it",
        hints: ["its folder must be writable too: copy the file to a folder of your own"])
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      self.init(
        .badData, "\(path) is damaged: \(error.message ?? "SQLite cannot read it")",
        hints: FileFault.damagedHints(path))
    case .SQLITE_TOOBIG:
      self.init(
        .badData, "\(path) is damaged: it holds a value that is longer than any of docket's",
        hints: FileFault.damagedHints(path))
    case .SQLITE_NOMEM:
      self.init(.inputOutput, "\(path) holds more than this machine can read")
    case .SQLITE_CONSTRAINT:
      self.init(
        .badData, "the tables of \(path) do not agree with its log",
        hints: ["nothing was written; to see what is wrong:", FileFault.doctor(path)])
    case .SQLITE_IOERR:
      self.init(
        .inputOutput, "cannot read or write \(path): the system refused it",
        hints: [
          "nothing was written; see that the disk is in order, and that no quota or limit on the "
            + "size of files stands in the way"
        ])
    default:
      self.init(
        .inputOutput, "cannot read or write \(path): \(error.message ?? "input/output error")",
        hints: ["nothing was written; see that the disk is in order, then try again"])
    }
  }

  /// A value is not of the type that its column has.
  static func damaged(_ path: String) -> FileFault {
    FileFault(.badData, "\(path) is damaged", hints: damagedHints(path))
  }

  /// `doctor` says which repair there is; each keeps the damaged file, so that nothing is lost.
  static func damagedHints(_ path: String) -> [String] {
    ["continue from a backup or another copy, or see what can be repaired:", doctor(path)]
  }

  /// The way to put a file in order whose log is not whole.
  static func fetchingHints(_ path: String) -> [String] {
    [
      "continue from a backup or another copy, or mend it from one:",
      "\(doctor(path)) --repair --from COPY",
    ]
  }

  private static func doctor(_ path: String) -> String {
    "docket -f \(ShellWord.path(path)) doctor"
  }

  /// The fault with the file in its hints, where it was found by who knows no path.
  func hinting(at path: String) -> FileFault {
    let doctor = "docket doctor"
    return FileFault(
      cause, message,
      hints: hints.map { hint in
        guard hint.hasPrefix(doctor) else { return hint }
        return "docket -f \(ShellWord.path(path)) doctor\(hint.dropFirst(doctor.count))"
      })
  }

  static func readOnly(_ path: String) -> String { "\(path) is read-only" }
  static let readOnlyHints = [
    "nothing was written; make it writable, or copy it to a folder of your own"
  ]
}
