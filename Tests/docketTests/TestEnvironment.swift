import Domain
import Foundation
import TestSupport

@testable import docket

extension Environment {
  /// A environment in which nothing is random: 17 May 2017, 09:00, in a folder of its own.
  static func test(
    in folder: String = "/nowhere", _ environment: [String: String] = [:],
    input: String = "", seed: UInt64 = 1
  ) -> Environment {
    var state = seed
    return Environment(
      now: Environment.instant("2017-05-17T09:00:00Z") ?? 0, variables: environment,
      workingDirectory: folder, standardInput: { Array(input.utf8) },
      random: {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
      },
      gitUser: { GitUser() }, editFile: { _, _ in false })
  }
}

/// A real folder that is gone when the test ends.
final class TestFolder: Sendable {
  private let folder: FastFolder
  var path: String { folder.path }

  init() throws { folder = try FastFolder() }

  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
