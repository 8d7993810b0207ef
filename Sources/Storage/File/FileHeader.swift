import Domain
import Foundation
import GRDB
import Schema

/// Looks at the first 100 bytes of a file before SQLite does (SQLite file format, section 1.3).
enum FileHeader {
  /// - Parameters:
  ///   - isOther: it is somebody else's copy, of which the log alone is read, so that a newer
  ///     docket's will do.
  ///   - isDamaged: it is to be repaired, so that it need not look like a docket.
  static func check(_ path: String, isOther: Bool = false, isDamaged: Bool = false)
    throws(FileFault)
  {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: path, isDirectory: &isFolder) else {
      var status = stat()
      if stat(path, &status) != 0, errno == EACCES {
        throw FileFault(
          .permission, "you may not look into the folder of \(path)",
          hints: ["ask its owner, or copy the file as its owner to a folder of your own"])
      }
      guard !PathName.isLink(path) else {
        throw FileFault(
          .missing, "\(path) is a link that leads to no file",
          hints: ["ls -l \(ShellWord.path(path)) shows where it leads"])
      }
      throw FileFault(
        .missing, "there is no file \(path)",
        hints: isOther
          ? ["name a copy of this file, or a slice that came back"]
          : ["docket -f \(ShellWord.path(path)) init", "name another file with -f"])
    }
    guard !isFolder.boolValue else {
      throw FileFault(
        .inputOutput, "\(path) is a folder",
        hints: ["name a docket file inside it" + (isOther ? "" : " with -f")])
    }
    guard PathName.isFile(path) else {
      throw FileFault(
        .inputOutput, "\(path) is a pipe or a device, and a docket is a file",
        hints: ["write what comes out of it to a file, and name that"])
    }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw FileFault(
        .permission, "you may not read \(path)", hints: ["ask its owner, or copy it as its owner"])
    }
    defer { try? file.close() }
    let header: [UInt8]
    let size: Int
    do {
      header = Array(try file.read(upToCount: 100) ?? Data())
      size = Int(try file.seekToEnd())
    } catch {
      throw FileFault(.inputOutput, "cannot read \(path)", hints: ["see that the disk is in order"])
    }
    guard size > 0 || isDamaged else {
      throw FileFault(
        .badData, "\(path) is empty: not even a new docket file",
        hints: [
          isOther
            ? "copy it again from where it came from"
            : "copy it again from where it came from, or make one: docket -f NEW init"
        ])
    }
    let isDatabase = header.starts(with: Array("SQLite format 3\0".utf8))
    let isDocket =
      isDatabase && header.count == 100 && number(header, 68) == Int(Migration.applicationID)
    guard isDocket || isDamaged else {
      throw FileFault(
        .badData, "\(path) is not a docket file",
        hints: [
          isDatabase
            ? "it is some other program's database: name a docket file"
              + (isOther ? "" : " with -f")
            : "to read a report into a docket: docket import \(ShellWord.path(path))"
        ])
    }
    guard isOther || !isDocket || number(header, 60) <= Migration.newest else {
      throw FileFault(
        .badData, "\(path) was written by a newer docket (file version \(number(header, 60)))",
        hints: ["use that docket: this one knows versions up to \(Migration.newest)"])
    }
    // Format versions 1: a rollback journal; 2 is a write-ahead log (section 1.3.3).
    var log = stat()
    guard stat(path + "-wal", &log) != 0 || log.st_size > 0 else {
      throw FileFault(
        .badData, "\(path)-wal lies beside the file: another program left it, and it is empty",
        hints: ["remove it, and the file can be read: rm \(ShellWord.path(path + "-wal"))"])
    }
    let versions = isDatabase && header.count == 100 ? header[18...19] : [1, 1]
    guard !versions.contains(2), !manager.fileExists(atPath: path + "-wal") else {
      throw FileFault(
        .badData, "\(path) is not as docket writes it: another program put it into WAL mode",
        hints: isOther
          ? ["close that program, or ask whoever sent it for another copy"]
          : [
            "close that program, then let it, or SQLite's own shell, put it right:",
            "sqlite3 \(ShellWord.path(path)) 'PRAGMA journal_mode = DELETE'",
          ])
    }
    guard isDamaged || versions == [1, 1] else { throw FileFault.damaged(path) }
    try checkJournal(of: path)
  }

  /// A journal of several databases names another file, which SQLite would remove (section 3);
  /// docket never makes one.
  private static func checkJournal(of path: String) throws(FileFault) {
    guard let file = FileHandle(forReadingAtPath: path + "-journal") else { return }
    defer { try? file.close() }
    guard let size = try? file.seekToEnd(), size >= 8,
      (try? file.seek(toOffset: size - 8)) != nil,
      let end = try? file.read(upToCount: 8),
      end.elementsEqual([0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7])
    else { return }
    throw FileFault(
      .badData, "\(path)-journal was not made by docket",
      hints: ["do not trust it: ask whoever sent it for another copy"])
  }

  /// Sees that the file is as long as it says, while SQLite holds it still.
  static func checkSize(of path: String, in db: Database) throws {
    var status = stat()
    guard let pages = try Int.fetchOne(db, sql: "PRAGMA page_count"),
      let page = try Int.fetchOne(db, sql: "PRAGMA page_size"), stat(path, &status) == 0,
      Int(status.st_size) < pages * page
    else { return }
    throw truncated(path, Int(status.st_size), of: pages * page)
  }

  private static func truncated(_ path: String, _ size: Int, of whole: Int) -> FileFault {
    FileFault(
      .badData, "\(path) is truncated: \(size) bytes of \(whole) are there",
      hints: FileFault.damagedHints(path))
  }

  /// What SQLite found damaged, when pages are missing at the end.
  ///
  /// Asked only then: while another process writes, size and header need not agree.
  static func truncation(of path: String, after error: DatabaseError) -> FileFault? {
    guard error.resultCode == .SQLITE_CORRUPT, let (size, whole) = missingEnd(of: path) else {
      return nil
    }
    return truncated(path, size, of: whole)
  }

  /// How many bytes a file has and how many its header says, when these are more.
  static func missingEnd(of path: String) -> (size: Int, whole: Int)? {
    guard let file = FileHandle(forReadingAtPath: path),
      let header = (try? file.read(upToCount: 100)).map({ Array($0) }),
      header.count == 100, let size = try? file.seekToEnd()
    else { return nil }
    let pageSize = header[16] == 0 && header[17] == 1 ? 65536 : number(header, 16) >> 16
    let whole = pageSize * number(header, 28)
    guard number(header, 24) == number(header, 92), size < whole else { return nil }
    return (Int(size), whole)
  }

  /// Makes an empty file under a name that nothing has.
  static func claim(_ path: String) throws(FileFault) {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
    guard descriptor < 0 else {
      close(descriptor)
      return
    }
    let code = errno
    guard code != ENAMETOOLONG else {
      throw FileFault(
        .cannotCreate, "cannot make \(path): the name is too long", hints: ["give it a shorter one"]
      )
    }
    guard code == EEXIST else {
      throw FileFault(
        .cannotCreate, "cannot make \(path)", hints: ["see that you may write in its folder"])
    }
    throw FileFault(
      .cannotCreate, "\(path) is there already",
      hints: ["docket -f \(ShellWord.path(path)) status"])
  }

  /// A name for what is to take a file's place once it is whole, no other process's.
  static func part(of path: String) -> String { "\(path).part-\(getpid())" }

  /// Whether two names lead to one file.
  static func areSame(_ one: String, _ other: String) -> Bool {
    var (left, right) = (stat(), stat())
    guard stat(one, &left) == 0, stat(other, &right) == 0 else { return false }
    return left.st_dev == right.st_dev && left.st_ino == right.st_ino
  }

  /// The big-endian 32-bit number at an offset.
  private static func number(_ header: [UInt8], _ offset: Int) -> Int {
    header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
