public import Domain
import Foundation
public import Rendering
import Storage

/// Lines of the log.
public enum LogText {
  /// `2017-04-25  AP resolves C-1 (recorded by OCL; mail <k3@list>)  [7f3a2c1d]`.
  public static func lines(_ line: LogLine, width: Int) -> [StyledText] {
    var aside = [line.recordedBy.map { "recorded by \($0)" }, line.place].compactMap(\.self)
    if line.isCancelled { aside.append("TAKEN BACK") }
    // One command, one entry, whatever lines its texts have.
    let sentence = line.sentence.split(whereSeparator: \.isNewline).joined(separator: " ")
    let text =
      "\(line.who) \(sentence)" + (aside.isEmpty ? "" : " (\(aside.joined(separator: "; ")))")
    let wrapped = Layout.wrap(
      text + "  [\(line.batch.short)]", to: width, first: "\(line.day)  ", indent: "            ")
    return wrapped.map { line.isCancelled ? StyledText($0, .dim) : StyledText($0) }
  }

  public static func json(_ line: LogLine) -> JSON {
    [
      "batch": .string(line.batch.description), "at": .integer(line.at),
      "day": .string(line.day.description), "who": .string(line.who),
      "recorded_by": .optional(line.recordedBy), "place": .optional(line.place),
      "sentence": .string(line.sentence), "taken_back": .bool(line.isCancelled),
    ]
  }
}
