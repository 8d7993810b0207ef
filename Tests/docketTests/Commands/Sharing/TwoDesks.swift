import Foundation
import Testing

@testable import docket

extension Desk {
  /// A desk with DC-CIV's file and a plain copy of it in a folder of its own, `there/civ.docket`.
  ///
  /// Both hold an open action A-1 and a proposal P-1 in discussion.
  static func withCopy(now: String = "2017-05-01") throws -> Desk {
    let desk = try Desk.withPeople(now: now)
    for line in [
      "add 'Draft a definition' -o AP -d 2017-05-31 -w DC-IoT", "propose Freedom -w DC-IoT",
      "discuss P-1 --shepherd AP",
    ] { desk(line) }
    try desk.copy()
    return desk
  }

  /// Commands on either copy, then a merge both ways.
  static func met(_ here: [String], _ there: [String], before: [String] = []) throws -> Desk {
    let desk = try Desk.withCopy()
    for line in before { desk(line) }
    try desk.copy()
    desk.now = "2017-05-03"
    for line in here { desk(line, as: "AP") }
    for line in there { desk.there(line, as: "VC") }
    desk.meet()
    desk.now = "2017-05-17"
    return desk
  }

  /// Puts a plain copy of the file into `there/`, in place of an older one.
  func copy() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/there", withIntermediateDirectories: true)
    try write(bytes(), to: "there/civ.docket")
  }

  /// Runs a command on the copy.
  @discardableResult
  func there(_ line: String, on now: String? = nil, as user: String? = nil) -> String {
    self("-f there/civ.docket " + line, on: now, as: user)
  }

  /// Merges both ways; returns what the first merge said.
  @discardableResult
  func meet() -> String {
    let receipt = self("merge there/civ.docket")
    there("merge civ.docket")
    return receipt
  }
}
