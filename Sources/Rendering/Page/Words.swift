public import Domain

/// A sentence of a report, with what its pieces are: each form of output shows them its own way.
///
/// Values come in as text, unless they are said to be more:
/// `"raised from \(.reference("S-4")) by \(name)"`.
public struct Words: Hashable, Sendable, ExpressibleByStringInterpolation {
  public enum Piece: Hashable, Sendable {
    case text(String)
    case strong(String)
    /// As shown in the file, `P-1`: a link to its place where the report has one.
    case reference(String)
    /// Said or written by somebody, word for word.
    case quote(String)
    /// A web address, document or Message-ID as given: a link when it is safe to follow.
    case address(String)
    /// What to type next.
    case command(String)
  }

  public private(set) var pieces: [Piece]

  public init(_ text: String) { pieces = [.text(text)] }
  public init(_ piece: Piece) { pieces = [piece] }
  init(pieces: [Piece]) { self.pieces = pieces }
  public init(stringLiteral value: String) { pieces = value.isEmpty ? [] : [.text(value)] }
  public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  public var isEmpty: Bool { pieces.isEmpty }

  public static func + (left: Words, right: Words) -> Words {
    Words(pieces: left.pieces + right.pieces)
  }

  /// Puts a text between words, as in `P-1, P-2`.
  public static func joined(_ parts: [Words], by separator: String = ", ") -> Words {
    var pieces: [Piece] = []
    for (offset, part) in parts.enumerated() where !part.isEmpty {
      if offset > 0, !pieces.isEmpty { pieces.append(.text(separator)) }
      pieces += part.pieces
    }
    return Words(pieces: pieces)
  }

  /// References in a row.
  public static func references(_ names: [String]) -> Words {
    joined(names.map { Words(.reference($0)) })
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.text(literal)) }
    }

    public mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
    public mutating func appendInterpolation(_ number: Int) { appendLiteral(String(number)) }
    public mutating func appendInterpolation(_ day: Day) { appendLiteral(day.written) }
    public mutating func appendInterpolation(_ piece: Piece) { pieces.append(piece) }
    public mutating func appendInterpolation(_ words: Words) { pieces += words.pieces }
  }
}
