import Domain
import Foundation
import Storage

/// What lies around a docket file that its user should know of.
enum SyncConflicts {
  /// Copies that a synchronising program made, and folders in which such programs or networks work.
  ///
  /// - Parameter repository: the file; `nil` when it cannot be opened.
  static func findings(of place: FilePlace, holding repository: Repository?) -> [String] {
    var place = place
    // What lies around a link is not what lies around the file.
    if PathName.isLink(place.path), let real = PathName.real(place.path) {
      (place.name, place.path) = (real, real)
    }
    let folder = PathName.folder(of: place.path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let copies = copies(of: PathName.last(of: place.path), among: names.sorted())
    let absolute = URL(fileURLWithPath: place.path).path.lowercased()
    let programs = [
      "dropbox", "onedrive", "google drive", "googledrive", "nextcloud", "owncloud", "icloud",
      "mobile documents", "syncthing", "pcloud", "seafile",
    ]
    let program = programs.first { absolute.contains("/\($0)") }
    return copies.map { copy in
      repository.map { notice(of: copy, beside: place, holding: $0) } ?? intro(copy)
    }
      + (program.map {
        [
          "it lies in a folder that \($0) may synchronise: let only one person write at a time, "
            + "and merge what comes apart"
        ]
      } ?? [])
      + (isOnNetwork(place.path)
        ? ["it lies on a network disk, where locks may fail: write from one machine at a time"]
        : [])
  }

  /// Says which merge joins a copy, or that all that it holds is here.
  private static func notice(
    of copy: String, beside place: FilePlace, holding repository: Repository
  ) -> String {
    unmergedNotice(of: copy, beside: place, holding: repository)
      ?? "\(intro(copy)); all that it holds is here"
  }

  /// Says which merge joins a copy that holds what is not here, or that it cannot be read; else `nil`.
  static func unmergedNotice(
    of copy: String, beside place: FilePlace, holding repository: Repository
  ) -> String? {
    let name = PathName.sibling(of: place.name, named: copy)
    let path = PathName.sibling(of: place.path, named: copy)
    guard let missing = try? repository.countMissing(from: path) else {
      return "\(intro(copy)), and which cannot be read"
    }
    guard missing > 0 else { return nil }
    return
      "\(intro(copy)): docket -f \(ShellWord.path(place.name)) merge \(ShellWord.path(name))"
  }

  private static func intro(_ copy: String) -> String {
    "beside it lies \(copy), which another program made"
  }

  /// The names of copies of a file that such programs made, among the names beside it.
  static func copies(of name: String, among names: [String]) -> [String] {
    let stem = name.hasSuffix(".docket") ? String(name.dropLast(7)) : name
    return names.filter { other in
      guard other != name, other.hasPrefix(stem) else { return false }
      let rest = other.dropFirst(stem.count).lowercased()
      return rest.hasSuffix(".docket")
        && ["conflicted copy", ".sync-conflict", "conflict-", "(conflict", "_conflict"].contains {
          rest.contains($0)
        }
    }
  }

  /// Whether the file system is one that other machines share.
  private static func isOnNetwork(_ path: String) -> Bool {
    #if os(Linux)
      guard let bytes = FileManager.default.contents(atPath: "/proc/self/mounts") else {
        return false
      }
      let absolute = URL(fileURLWithPath: path).path
      let kinds = ["nfs", "nfs4", "cifs", "smb3", "afs", "9p", "ceph", "fuse.sshfs", "fuse.davfs2"]
      let mounts = String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap {
        line in
        let fields = line.split(separator: " ")
        return fields.count > 2 ? (folder: String(fields[1]), kind: String(fields[2])) : nil
      }
      let mount = mounts.filter { $0.folder == "/" || absolute.hasPrefix($0.folder + "/") }
        .max { $0.folder.utf8.count < $1.folder.utf8.count }
      return mount.map { kinds.contains($0.kind) } ?? false
    #else
      let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.volumeIsLocalKey])
      return values?.volumeIsLocal == false
    #endif
  }
}
