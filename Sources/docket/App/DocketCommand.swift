import ArgumentParser

/// One verb of docket.
///
/// It has `@OptionGroup(title: GlobalOptions.title) var global: GlobalOptions`. Values that can be
/// wrong are read in `run(_:)`, not in `validate()`, so that their faults keep their hints.
protocol DocketCommand: ParsableCommand {
  /// The forms that its result has; the first is the usual one.
  static var formats: [OutputFormat] { get }
  /// Whether `--out` names a docket file that the command makes itself, and no report.
  static var makesFile: Bool { get }
  var global: GlobalOptions { get }

  /// Does what the verb says, and puts the result on the context's console.
  func run(_ context: Context) throws
}

extension DocketCommand {
  static var formats: [OutputFormat] { [.text] }
  static var makesFile: Bool { false }
}
