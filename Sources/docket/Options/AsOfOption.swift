import ArgumentParser
import Domain
import Storage

/// The day as of which a report is.
struct AsOfOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Show how things stood at the end of that day", valueName: "day"))
  var day: String?
}

extension Context {
  /// Runs a closure on the file as things stood at the end of the day asked for, with that day;
  /// without one, as they stand today.
  func read<Value>(
    asOf option: AsOfOption, _ body: (Snapshot, _ today: Day) throws -> Value
  ) throws -> Value {
    guard let text = option.day else { return try read { try body($0, today) } }
    let day = try day(text)
    guard day <= today else {
      throw UsageFault(
        "\(day) is still ahead: nobody knows how things will stand",
        hints: ["--as-of takes a day up to today, \(today)"])
    }
    return try open().read(asOf: day) { try body($0, day) }
  }
}
