import Domain
import Foundation
import Testing

@testable import Storage
@testable import docket

/// The real binary, which lies beside the bundle of the tests unless `DOCKET_BINARY` names
/// another one, run as a process.
enum Binary {
  static let path =
    ProcessInfo.processInfo.environment["DOCKET_BINARY"]
    ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/docket"
  static let isThere = FileManager.default.isExecutableFile(atPath: path)

  /// A process that was started, with its output in files, so that none waits for a reader.
  struct Run {
    let process: Process
    let output: String
    let errors: String

    func wait() -> (status: Int32, output: String, errors: String) {
      process.waitUntilExit()
      func text(_ path: String) -> String {
        defer { try? FileManager.default.removeItem(atPath: path) }
        return FileManager.default.contents(atPath: path).map {
          String(decoding: $0, as: UTF8.self)
        } ?? ""
      }
      return (process.terminationStatus, text(output), text(errors))
    }
  }

  /// - Parameter wrapper: a program and its arguments that run the binary.
  static func start(
    _ arguments: [String], in folder: String, wrapper: [String] = [],
    _ environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    let command = wrapper + [path] + arguments
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "DOCKET_USER": "OCL", "DOCKET_NOW": "2017-05-17", "DOCKET_PATIENCE": "300",
      "HOME": folder, "PATH": "/usr/bin:/bin",
    ].merging(environment) { _, given in given }
    let name = NSTemporaryDirectory() + "/docket-run-" + UUID().uuidString
    for end in [".out", ".err"] {
      _ = FileManager.default.createFile(atPath: name + end, contents: nil)
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: name + ".out")
    process.standardError = FileHandle(forWritingAtPath: name + ".err")
    try process.run()
    return Run(process: process, output: name + ".out", errors: name + ".err")
  }

  static func run(
    _ arguments: [String], in folder: String, wrapper: [String] = [],
    _ environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String, errors: String) {
    try start(arguments, in: folder, wrapper: wrapper, environment).wait()
  }

  /// Sees that SQLite, every change and the projection are in order.
  static func expectSound(
    _ path: String, _ comment: Comment = "", _ location: SourceLocation = #_sourceLocation
  ) throws {
    let diagnosis = try Repository.open(at: path).diagnose()
    #expect(diagnosis.findings == [], comment, sourceLocation: location)
  }
}
