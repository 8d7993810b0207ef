/// Several references as people type them: `A-3,A-5`, `S-1..S-8`, `s1..8`, in any mixture.
public enum ReferenceList {
  /// How many references one range may stand for.
  public static let longestRange = 10_000

  /// Reads the arguments in their order; what is named twice is taken once.
  ///
  /// A range goes upwards, from one number to another of the same letter and the same coalition.
  /// - Throws: `UsageFault`, which quotes the part that cannot be read.
  public static func read(_ arguments: [String]) throws(UsageFault) -> [TypedReference] {
    var references: [TypedReference] = []
    var found: Set<String> = []
    for argument in arguments {
      for reference in try read(argument) where found.insert(key(of: reference)).inserted {
        references.append(reference)
      }
    }
    return references
  }

  private static func read(_ argument: String) throws(UsageFault) -> [TypedReference] {
    let parts = argument.split(separator: ",").map { TextRules.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    guard !parts.isEmpty else { throw unreadable(argument) }
    var references: [TypedReference] = []
    for part in parts {
      if let (first, last) = ends(of: part) {
        references += try range(from: first, to: last, typed: part)
      } else if let reference = TypedReference(part) {
        references.append(reference)
      } else {
        throw unreadable(part)
      }
    }
    return references
  }

  /// The texts on both sides of `..` or of the one character that editors make of it.
  private static func ends(of part: String) -> (String, String)? {
    for mark in ["..", "…"] {
      guard let range = part.firstRange(of: mark) else { continue }
      return (String(part[..<range.lowerBound]), String(part[range.upperBound...]))
    }
    return nil
  }

  private static func range(
    from first: String, to last: String, typed: String
  ) throws(UsageFault) -> [TypedReference] {
    guard let start = TypedReference(TextRules.trimmed(first)) else { throw unreadable(typed) }
    let rest = TextRules.trimmed(last)
    let isBare = !rest.isEmpty && rest.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard let end = TypedReference(isBare ? start.letter.rawValue + rest : rest) else {
      throw unreadable(typed)
    }
    guard start.suffix == nil, end.suffix == nil else {
      throw UsageFault("\(typed) is not a range: a range takes no suffix")
    }
    guard start.letter == end.letter else {
      throw UsageFault(
        "\(typed) is not a range: it begins with \(start.letter.rawValue) "
          + "and ends with \(end.letter.rawValue)")
    }
    guard end.coalition == nil || end.coalition?.lowercased() == start.coalition?.lowercased()
    else { throw UsageFault("\(typed) is not a range: its ends belong to two coalitions") }
    guard start.number <= end.number else {
      throw UsageFault(
        "\(typed) is not a range: it runs backwards",
        hints: ["\(shown(start, end.number))..\(start.letter.rawValue)-\(start.number)"])
    }
    let count = end.number - start.number + 1
    guard count <= longestRange else {
      throw UsageFault("\(typed) stands for \(count) references; at most 10000 are allowed")
    }
    return (start.number...end.number).map { number in
      var reference = start
      reference.number = number
      return reference
    }
  }

  private static func shown(_ start: TypedReference, _ number: Int) -> String {
    Reference(coalition: start.coalition ?? "", letter: start.letter, number: number).description
  }

  private static func key(of reference: TypedReference) -> String {
    let coalition = reference.coalition?.lowercased() ?? ""
    return "\(coalition):\(reference.letter.rawValue)\(reference.number).\(reference.suffix ?? "")"
  }

  private static func unreadable(_ typed: String) -> UsageFault {
    UsageFault(
      "\(TextRules.quoted(typed)) is not a reference",
      hints: ["write A-17, IoT:A-1, A-3,A-5 or S-1..S-8"])
  }
}
