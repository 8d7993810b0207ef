import Foundation

/// A path, taken apart by its text (POSIX.1-2017, base definitions, sections 3.170 and 3.271), and
/// what it leads to.
///
/// Foundation's own way with this stops the process at a name of one letter.
public enum PathName {
  /// The folder in which it lies: `.` where the path names none.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What stands behind the last slash.
  public static func last(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// What lies beside a file under another name.
  public static func sibling(of path: String, named name: String) -> String {
    path.contains("/") ? String(path.dropLast(last(of: path).count)) + name : name
  }

  /// Whether it leads to a file: no folder, pipe or device.
  public static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether something is at the path, and is a symbolic link; where it leads to is not asked.
  public static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The path, with a number behind it where something has that name already.
  public static func unused(_ path: String) -> String {
    var (unused, number) = (path, 1)
    var status = stat()
    while lstat(unused, &status) == 0 {
      number += 1
      unused = "\(path)-\(number)"
    }
    return unused
  }

  /// Where links lead to in the end; `nil` when nothing is there.
  public static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
