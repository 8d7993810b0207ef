import Foundation

/// The process's own files.
enum Descriptor {
  /// Writes all of a text; returns the system's error number when that fails.
  static func write(_ text: String, to descriptor: Int32) -> Int32? {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        start += count
      } else if count < 0, errno != EINTR {
        return errno
      }
    }
    return nil
  }

  /// Appends all that can be read; returns the system's error number when that fails.
  static func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Int32? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { return nil }
      if count > 0 {
        bytes.append(contentsOf: buffer[..<count])
      } else if errno != EINTR {
        return errno
      }
    }
  }

  /// Opens those of the three standard files that the caller closed, so that no file which is
  /// opened later takes their place. What is then written to them fails.
  static func openStandard() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
