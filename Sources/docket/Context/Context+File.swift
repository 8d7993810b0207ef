import Domain
import Foundation
import Storage

/// Where a file lies, and how the user would name it.
struct FilePlace: Equatable {
  /// `../civ.docket`
  var name: String
  /// What the system opens.
  var path: String
  /// The names of what another program copied beside it, where it was chosen before them.
  var copies: [String] = []
}

extension Context {
  /// Finds the docket file: `-f`, else `DOCKET_FILE`, else the one that lies in the working folder
  /// or the nearest folder above it that has one.
  ///
  /// A named file may be missing: opening it says so.
  ///
  /// - Throws: `Refusal` where a folder has several, `Failure` where there is none.
  func filePlace() throws -> FilePlace {
    if let place { return place }
    let found = try findFile()
    place = found
    return found
  }

  private func findFile() throws -> FilePlace {
    if let name = global.file {
      guard !name.isEmpty else { throw UsageFault("-f needs the name of a docket file") }
      return FilePlace(name: name, path: environment.resolve(name))
    }
    if let name = environment.variable("DOCKET_FILE") {
      return FilePlace(name: name, path: environment.resolve(name))
    }
    var folder = environment.workingDirectory
    var prefix = ""
    while true {
      let found = Context.docketFiles(in: folder)
      if !found.isEmpty {
        let name = try choose(from: found, in: folder, prefix: prefix)
        let copies = SyncConflicts.copies(of: name, among: found)
        return FilePlace(
          name: prefix + name, path: environment.resolve(prefix + name), copies: copies)
      }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
      prefix += "../"
    }
    throw Failure(
      .noInput, "there is no docket file in this folder or above it",
      hints: ["docket init", "docket -f FILE …"])
  }

  /// Returns the one file that counts: neither slices do beside a whole file, nor what another
  /// program copied beside what it copied.
  private func choose(from names: [String], in folder: String, prefix: String) throws -> String {
    if names.count == 1 { return names[0] }
    let whole = names.filter { !isSlice(folder + "/" + $0) }
    let counting = whole.isEmpty ? names : whole
    let copies = Set(counting.flatMap { SyncConflicts.copies(of: $0, among: counting) })
    let several = counting.filter { !copies.contains($0) }
    if several.count == 1 { return several[0] }
    let place = prefix.isEmpty ? "this folder" : prefix
    throw Refusal(
      "\(place) has \(several.count) docket files: \(several.joined(separator: ", "))",
      hints: several.prefix(5).map { "docket -f \(ShellWord.path(prefix + $0)) …" })
  }

  /// The names in a folder that end in `.docket`, sorted; hidden files, folders and pipes do not count.
  private static func docketFiles(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      name.hasSuffix(".docket") && !name.hasPrefix(".") && PathName.isFile(folder + "/" + name)
    }.sorted()
  }
}
