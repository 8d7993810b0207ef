import Foundation

/// A folder of its own, gone with the last reference to it: in memory where the system has a place
/// for that, so that no disk is waited for.
package final class FastFolder: Sendable {
  package let path: String

  package init() throws {
    let memory = "/dev/shm"
    let parent =
      FileManager.default.isWritableFile(atPath: memory)
      ? memory : URL(fileURLWithPath: NSTemporaryDirectory()).path
    path = parent + "/docket-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func file(_ name: String) -> String { path + "/" + name }
}
