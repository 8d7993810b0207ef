/// A step or value that a rule does not allow: what was refused, why, and what to do next.
///
/// Whoever throws one has written nothing. The texts may quote what a file or a person said, as
/// it was said: whoever prints them makes them harmless first.
public struct Refusal: Error, Equatable, Sendable {
  /// One sentence without a full stop: `cannot close A-1: it is done since 2017-03-02`.
  public var message: String
  /// What would help, each a command or half a sentence.
  public var hints: [String]

  public init(_ message: String, hints: [String] = []) {
    self.message = message
    self.hints = hints
  }

  /// One guard that is not met, and what would meet it.
  public struct Unmet: Equatable, Sendable {
    public var reason: String
    /// One way each, or one step after the other.
    public var hints: [String]

    public init(_ reason: String, hint: String? = nil) {
      self.init(reason, hints: hint.map { [$0] } ?? [])
    }

    public init(_ reason: String, hints: [String]) {
      self.reason = reason
      self.hints = hints
    }
  }

  /// Does something with each of several, and names everything that is refused at once.
  ///
  /// - Throws: `Refusal` with what stands against any of them; the transaction takes back the rest.
  public static func gathered<Each>(over all: [Each], _ step: (Each) throws -> Void) throws {
    var refusals: [Refusal] = []
    for each in all {
      do { try step(each) } catch let refusal as Refusal { refusals.append(refusal) }
    }
    guard !refusals.isEmpty else { return }
    throw Refusal(
      refusals.map(\.message).joined(separator: "; "), hints: once(refusals.flatMap(\.hints)))
  }

  /// The refusal of a step with every guard that stands against it.
  public static func cannot(_ step: String, _ unmet: [Unmet]) -> Refusal {
    Refusal(
      "cannot \(step): \(unmet.map(\.reason).joined(separator: "; "))",
      hints: once(unmet.flatMap(\.hints)))
  }

  /// Each hint where it stands first.
  private static func once(_ hints: [String]) -> [String] {
    var known: Set<String> = []
    return hints.filter { known.insert($0).inserted }
  }
}
