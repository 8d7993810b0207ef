/// Whose act a step was, who recorded it, and where it happened, in words.
public struct Attribution: Equatable, Sendable {
  public var who: String
  /// Who typed it, when that was somebody else.
  public var recordedBy: String?
  /// `M-2`, `mail <k3@list>`.
  public var place: String?

  public init(who: String, recordedBy: String? = nil, place: String? = nil) {
    self.who = who
    self.recordedBy = recordedBy
    self.place = place
  }

  /// `recorded by OCL`, `mail <k3@list>`.
  public var parts: [String] { [recordedBy.map { "recorded by \($0)" }, place].compactMap(\.self) }

  /// ` (recorded by OCL; mail <k3@list>)`, behind words that say whose act it was.
  public var aside: String { Attribution.aside(parts) }

  /// ` (by AP; recorded by OCL; mail <k3@list>)`, behind words that do not.
  public var fullAside: String {
    Attribution.aside((recordedBy == nil ? [] : ["by \(who)"]) + parts)
  }

  /// ` (closed by OCL; mail <k3@list>)`, behind words that say who did the work: who closed it is
  /// told where that is none of them.
  public func aside(closing owners: [String]) -> String {
    Attribution.aside((owners.contains(who) ? [] : ["closed by \(who)"]) + parts)
  }

  public static func aside(_ parts: [String]) -> String {
    parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }
}
