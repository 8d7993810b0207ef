import Domain
import Foundation

/// Everything that a command takes from outside: the same environment and the same arguments on the
/// same file give the same bytes.
struct Environment {
  /// The wall clock in milliseconds since 1970, UTC.
  var now: Int
  var variables: [String: String]
  /// An absolute path; names that a user types are relative to it.
  var workingDirectory: String
  /// Reads all that comes in.
  var standardInput: () throws -> [UInt8]
  var isInputTerminal = false
  var isOutputTerminal = false
  var isErrorTerminal = false
  /// In columns; 80 where the output is no terminal.
  var terminalWidth = 80
  var random: () -> UInt64
  /// Who git takes the user for; asked only when it is needed.
  var gitUser: () -> GitUser
  /// Opens the user's editor on a file, and returns whether the editor ended well.
  var editFile: (_ command: String, _ path: String) -> Bool

  struct GitUser: Equatable {
    var name: String?
    var mail: String?
  }

  /// The UTC day of the clock.
  var today: Day { Day(milliseconds: now) ?? .last }

  /// Returns an environment variable; one that is empty counts as not set.
  func variable(_ name: String) -> String? {
    guard let value = variables[name], !value.isEmpty else { return nil }
    return value
  }

  /// Returns where a path that a user named lies for this process.
  func resolve(_ path: String) -> String {
    guard !path.hasPrefix("/"), workingDirectory != FileManager.default.currentDirectoryPath else {
      return path
    }
    return workingDirectory + "/" + path
  }

  /// Returns the environment at the instant that `DOCKET_NOW` gives, if it is set.
  ///
  /// - Throws: `UsageFault` when the value is neither a day nor an instant.
  func atGivenTime() throws(UsageFault) -> Environment {
    guard let text = variable("DOCKET_NOW") else { return self }
    guard let instant = Environment.instant(text) else {
      throw UsageFault(
        "DOCKET_NOW is \"\(text)\", which is neither a day nor an instant",
        hints: ["DOCKET_NOW=2017-05-17T09:00:00Z, or DOCKET_NOW=2017-05-17"])
    }
    var environment = self
    environment.now = instant
    return environment
  }

  /// Reads `2017-05-17T09:00:00Z` or `2017-05-17`, which is its noon.
  static func instant(_ text: String) -> Int? {
    let millisecondsPerDay = 86_400_000
    if let day = Day(text) { return day.number * millisecondsPerDay + millisecondsPerDay / 2 }
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(parts[0]), parts[1].last == "Z" else { return nil }
    let numbers = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
    let values = numbers.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
    guard numbers.count == 3, values.count == 3, (0..<24).contains(values[0]),
      (0..<60).contains(values[1]), (0..<60).contains(values[2])
    else { return nil }
    let seconds = (values[0] * 60 + values[1]) * 60 + values[2]
    return day.number * millisecondsPerDay + seconds * 1000
  }
}
