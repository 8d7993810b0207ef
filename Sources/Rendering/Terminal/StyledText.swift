import Domain

/// One line of output: our own words, and values from a file or a person, each with a style.
///
/// Values come in by interpolation and are made harmless there, on one line:
/// `"\(reference, .bold)  \(title)"`. Only our own literals can break lines.
public struct StyledText: ExpressibleByStringInterpolation, Equatable, Sendable {
  public struct Piece: Equatable, Sendable {
    public var text: String
    public var style: Style
  }

  public private(set) var pieces: [Piece]

  /// Takes a value as one harmless line.
  public init(_ value: some StringProtocol, _ style: Style = .plain) {
    pieces = [Piece(text: Harmless.line(String(value)), style: style)]
  }

  private init(pieces: [Piece]) { self.pieces = pieces }

  public init(stringLiteral value: String) { pieces = [Piece(text: value, style: .plain)] }

  public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  public static let empty = StyledText(pieces: [])

  /// The text without its styles.
  public var plain: String { pieces.map(\.text).joined() }

  public static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(pieces: left.pieces + right.pieces)
  }

  /// Returns the same text with every piece in one style.
  public func styled(_ style: Style) -> StyledText {
    StyledText(pieces: pieces.map { Piece(text: $0.text, style: style) })
  }

  /// Returns the text with each piece replaced.
  public func map(_ change: (Piece) -> Piece) -> StyledText {
    StyledText(pieces: pieces.map(change))
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    public var pieces: [Piece] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(Piece(text: literal, style: .plain)) }
    }

    public mutating func appendInterpolation(
      _ value: some CustomStringConvertible, _ style: Style = .plain
    ) {
      pieces.append(Piece(text: Harmless.line(value.description), style: style))
    }

    public mutating func appendInterpolation(_ text: StyledText) { pieces += text.pieces }
  }
}

/// How a piece of text looks on a terminal with colours.
public enum Style: Sendable {
  case plain, bold, dim, red, yellow, green

  /// The terminal's sequence that starts it (ECMA-48, SGR); `nil` for none.
  public var sequence: String? {
    switch self {
    case .plain: nil
    case .bold: "\u{1B}[1m"
    case .dim: "\u{1B}[2m"
    case .red: "\u{1B}[31m"
    case .yellow: "\u{1B}[33m"
    case .green: "\u{1B}[32m"
    }
  }
}
