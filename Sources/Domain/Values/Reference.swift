/// What people type and read for a subject: `A-17`, or `IoT:A-1` for another coalition's.
public struct Reference: Hashable, Sendable, CustomStringConvertible {
  /// The kinds of subject that carry a number.
  public enum Letter: String, CaseIterable, Sendable {
    case meeting = "M"
    case statement = "S"
    case proposal = "P"
    case concern = "C"
    case action = "A"

    public var kind: Kind {
      switch self {
      case .meeting: .meeting
      case .statement: .statement
      case .proposal: .proposal
      case .concern: .concern
      case .action: .action
      }
    }

    public init?(kind: Kind) {
      guard let letter = Letter.allCases.first(where: { $0.kind == kind }) else { return nil }
      self = letter
    }
  }

  /// Nine digits are read, and no more.
  public static let largestNumber = 999_999_999

  /// The short code of the coalition whose file gave it out; empty before a file has one.
  public let coalition: String
  public let letter: Letter
  public let number: Int

  public init(coalition: String, letter: Letter, number: Int) {
    self.coalition = coalition
    self.letter = letter
    self.number = number
  }

  /// The full form, `CIV:A-17`, as changes hold it; `A-17` where no coalition gave it out.
  public var description: String {
    (coalition.isEmpty ? "" : coalition + ":") + "\(letter.rawValue)-\(number)"
  }

  /// The form to show in the file of `home`: bare where it gave the reference out itself.
  public func shown(in home: String) -> String {
    coalition == home || coalition.isEmpty ? "\(letter.rawValue)-\(number)" : description
  }

  /// Reads the full form exactly as `description` writes it; `nil` for anything else.
  public init?(stored text: String) {
    guard let typed = TypedReference(text), typed.suffix == nil else {
      return nil
    }
    self.init(coalition: typed.coalition ?? "", letter: typed.letter, number: typed.number)
    guard description == text else { return nil }
  }
}

/// A reference as somebody typed it: any case, with or without the hyphen, perhaps with the
/// suffix that tells two of one number apart.
public struct TypedReference: Equatable, Sendable {
  /// As typed, so compare it without regard to case; `nil` for a bare reference.
  public var coalition: String?
  public var letter: Reference.Letter
  public var number: Int
  /// In lower case, without the dot.
  public var suffix: String?

  /// Reads `A-17`, `a17`, `iot:a1`, `A-17.k7q`; `nil` for anything else.
  public init?(_ text: String) {
    var rest = Substring(text)
    if let colon = rest.lastIndex(of: ":") {
      let code = rest[..<colon]
      guard !code.isEmpty,
        code.utf8.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: ":") && $0 != 0x7F })
      else { return nil }
      coalition = String(code)
      rest = rest[rest.index(after: colon)...]
    }
    if let dot = rest.firstIndex(of: ".") {
      let suffix = rest[rest.index(after: dot)...]
      guard !suffix.isEmpty, suffix.utf8.allSatisfy({ Self.isSuffix($0) }) else { return nil }
      self.suffix = suffix.lowercased()
      rest = rest[..<dot]
    }
    guard let first = rest.first, let letter = Reference.Letter(rawValue: first.uppercased())
    else { return nil }
    rest = rest.dropFirst()
    if rest.first == "-" { rest = rest.dropFirst() }
    guard !rest.isEmpty, rest.utf8.count <= 9, rest.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(rest), number > 0
    else { return nil }
    self.letter = letter
    self.number = number
  }

  private static func isSuffix(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
