import Domain
import Foundation
import Schema

/// Looks at the first 100 bytes of a file before SQLite does (SQLite file format, section 1.3).
enum FileHeader {
  /// - Parameter allowsNewer: a newer docket's file will do, for its log alone.
  static func check(_ path: String, allowsNewer: Bool = false) throws(FileFault) {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw FileFault(
        .missing, "there is no file \(path)",
        hints: ["docket -f \(path) init", "name another file with -f"])
    }
    guard !isFolder.boolValue else {
      throw FileFault(
        .inputOutput, "\(path) is a folder", hints: ["name a docket file inside it with -f"])
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
    guard size > 0 else {
      throw FileFault(
        .badData, "\(path) is empty: not even a new docket file",
        hints: ["remove it, then: docket -f \(path) init"])
    }
    let isDatabase = header.starts(with: Array("SQLite format 3\0".utf8))
    guard isDatabase, header.count == 100, number(header, 68) == Int(Migration.applicationID) else {
      throw FileFault(
        .badData, "\(path) is not a docket file",
        hints: [
          isDatabase
            ? "it is some other program's database: name a docket file with -f"
            : "to read a report into a docket: docket import \(path)"
        ])
    }
    guard allowsNewer || number(header, 60) <= Migration.newest else {
      throw FileFault(
        .badData, "\(path) was written by a newer docket (file version \(number(header, 60)))",
        hints: ["use that docket: this one knows versions up to \(Migration.newest)"])
    }
    // While a journal lies beside it, SQLite may have to roll back before the sizes agree.
    let pageSize = header[16] == 0 && header[17] == 1 ? 65536 : number(header, 16) >> 16
    let isCounted = number(header, 24) == number(header, 92)
    if isCounted, size < pageSize * number(header, 28),
      !manager.fileExists(atPath: path + "-journal")
    {
      throw FileFault(
        .badData,
        "\(path) is truncated: \(size) bytes of \(pageSize * number(header, 28)) are there",
        hints: ["leave it as it is, and copy it again from where it came from"])
    }
  }

  /// The big-endian 32-bit number at an offset.
  private static func number(_ header: [UInt8], _ offset: Int) -> Int {
    header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
