/// Something typed that cannot be understood, whatever the file holds: the shell exits with 64.
///
/// The texts may quote what was typed as it was typed: whoever prints them makes them harmless.
public struct UsageFault: Error, Equatable, Sendable {
  /// One sentence without a full stop: `2017-02-30 is not a day: February 2017 has 28 days`.
  public var message: String
  /// What would help, each a command or half a sentence.
  public var hints: [String]

  public init(_ message: String, hints: [String] = []) {
    self.message = message
    self.hints = hints
  }
}
