/// A concern that is still open, as the rules of its proposal see it.
public struct UnsettledConcern: Hashable, Sendable {
  /// As shown: `C-2`.
  public var reference: String
  public var isBlocking: Bool
  /// The code of whoever raised it, when that is known.
  public var raiser: String?
  public var isAnswered: Bool

  public init(reference: String, isBlocking: Bool, raiser: String?, isAnswered: Bool) {
    self.reference = reference
    self.isBlocking = isBlocking
    self.raiser = raiser
    self.isAnswered = isAnswered
  }

  /// The guard that it is for its proposal, with the commands that settle it.
  var unmet: Refusal.Unmet {
    let answer = isAnswered ? [] : ["docket answer \(reference) -m \"…\""]
    return Refusal.Unmet(
      "concern \(reference) is \(isAnswered ? "answered, but not settled" : "open")",
      hints: answer + [
        "docket resolve \(reference) --by \(UnsettledConcern.who(raiser)) -m \"…\"",
        "docket dissent \(reference) -m \"…\"",
      ])
  }

  /// The code for a command line; `WHO` where there is none that can be typed as it is.
  public static func who(_ code: String?) -> String {
    guard let code, CodeRules.isCode(code), !code.contains("&") else { return "WHO" }
    return code
  }
}
