import Domain
import Foundation
import Testing

@testable import docket

/// A desk at which somebody types commands: a folder, a clock, a user and a seed of randomness.
///
/// `docket("close A-1 -m sent")` runs the command in the folder, on real files, and returns what a
/// terminal would show: results, then notices and errors, then the exit status unless it is 0.
final class Desk {
  let folder: TestFolder
  var environment: Environment
  /// The day or instant of the next command.
  var now: String

  /// - Parameters:
  ///   - now: a day, or an instant such as `2017-05-17T09:00:00Z`.
  ///   - user: who types; empty for nobody in particular.
  ///   - seed: another one for each copy of a file.
  init(now: String = "2017-05-17", user: String = "OCL", seed: UInt64 = 1) throws {
    folder = try TestFolder()
    self.now = now
    environment = Environment.test(
      in: folder.path, ["DOCKET_USER": user, "HOME": folder.path], seed: seed)
  }

  @discardableResult
  func callAsFunction(
    _ line: String, on now: String? = nil, as user: String? = nil, input: String = ""
  ) -> String {
    self(words(line), on: now, as: user, input: Array(input.utf8))
  }

  @discardableResult
  func callAsFunction(
    _ arguments: [String], on now: String? = nil, as user: String? = nil, input: [UInt8] = []
  ) -> String {
    // The process of the tests stands in another folder: names come back with ours before them.
    let text = outcome(arguments, on: now, as: user, input: input).transcript
      .replacing(folder.path + "/", with: "")
    return text.last?.isNewline == true ? String(text.dropLast()) : text
  }

  func outcome(
    _ arguments: [String], on now: String? = nil, as user: String? = nil, input: [UInt8] = []
  ) -> Outcome {
    if let now { self.now = now }
    var environment = environment
    environment.variables["DOCKET_NOW"] = self.now
    if let user { environment.variables["DOCKET_USER"] = user }
    environment.standardInput = { input }
    return Shell.run(arguments, in: environment)
  }

  /// The bytes of a file in the folder; empty when there is none.
  func bytes(_ name: String = "civ.docket") -> [UInt8] {
    [UInt8](FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data())
  }
}

/// Splits a line as a shell does: at spaces, with double quotes, single quotes and backslashes.
func words(_ line: String) -> [String] {
  var words: [String] = []
  var word: String?
  var quote: Character?
  var isEscaped = false
  for character in line {
    if isEscaped {
      word = (word ?? "") + String(character)
      isEscaped = false
    } else if character == "\\", quote != "'" {
      isEscaped = true
    } else if character == quote {
      quote = nil
    } else if quote == nil, character == "\"" || character == "'" {
      quote = character
      word = word ?? ""
    } else if quote == nil, character == " " {
      if let done = word { words.append(done) }
      word = nil
    } else {
      word = (word ?? "") + String(character)
    }
  }
  return words + (word.map { [$0] } ?? [])
}

extension Desk {
  /// A desk with DC-CIV's file, in which four people and two partners are known.
  static func withPeople(
    now: String = "2017-05-17", user: String = "OCL", seed: UInt64 = 1
  ) throws -> Desk {
    let desk = try Desk(now: now, user: user, seed: seed)
    try desk.write(people.get(), to: "civ.docket")
    return desk
  }

  /// Files that many tests begin with are made once and copied.
  private static let people = Result {
    let desk = try Desk(now: "2017-01-02", seed: 1001)
    for line in [
      "init DC-CIV", "person add OCL 'Olivier Crépin-Leblond'", "person add AP 'Alejandro Pisanty'",
      "person add MB 'Maarten Botterman'", "person add VC 'Vint Cerf'", "coalition add DC-IoT",
      "coalition add DC-IRP",
    ] { desk(line) }
    return desk.bytes()
  }
  private static let report = Result {
    let desk = try Desk(now: "2016-12-07", seed: 1002)
    try desk.writeReport()
    desk("init DC-CIV")
    desk("import report.txt --date 2016-12-06")
    return desk.bytes()
  }

  /// A desk with the bundled session report imported the day after the session.
  static func withReport(now: String = "2016-12-07") throws -> Desk {
    let desk = try Desk(now: now)
    try desk.writeReport()
    try desk.write(report.get(), to: "civ.docket")
    return desk
  }

  func write(_ bytes: some Collection<UInt8>, to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/" + name))
  }

  /// Puts the bundled report, or a changed copy of it, into the folder.
  func writeReport(
    to name: String = "report.txt", _ change: (String) -> String = { $0 }
  ) throws {
    let text = try String(
      contentsOfFile: Desk.root + "/Scripts/session-report.txt", encoding: .utf8)
    try folder.write(change(text), to: name)
  }

  /// The folder of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
}

extension String {
  /// The text with the id of each command, `[7f3a2c1d]`, as `[ID]`: ids are random.
  var withoutIDs: String {
    replacing(#/\[[0-9a-f]{8}\]/#, with: "[ID]").replacing(#/undo [0-9a-f]{8}/#, with: "undo ID")
  }
}

extension Desk {
  /// Runs a command that gives JSON; of a list, its first element.
  func json(_ line: String) throws -> JSON {
    let outcome = outcome(words(line))
    try #require(outcome.status == .done, "\(outcome.errors)")
    let json = try JSONReader.read(outcome.output)
    return json.array?.first ?? json
  }
}

extension JSON {
  /// The keys of an object, in order.
  var keys: [String] { (members ?? []).map(\.key) }

  /// The keys of the first object of a list.
  func keys(of list: String) -> [String] { self[list]?.array?.first?.keys ?? [] }
}
