import Domain

/// The identity of a mail (RFC 5322, section 3.6.4).
public struct MessageID: Equatable, Sendable, CustomStringConvertible {
  private let left: String
  private let right: String

  /// - Parameters:
  ///   - key: what makes it unique; only its ASCII letters, digits and hyphens count, and at most
  ///     40 of them, so that a field with it is one line.
  ///   - home: the code of the coalition, of which the domain is made. It ends in `.invalid`, which
  ///     no host can have (RFC 2606, section 2).
  public init(key: String, home: String?) {
    left = MessageID.safe(key, 40)
    let host = MessageID.safe(home ?? "", 14)
    right = (host.isEmpty ? "" : host + ".") + "docket.invalid"
  }

  /// With its angle brackets.
  public var description: String { "<\(left)@\(right)>" }

  /// The domain, for addresses that nobody can write to.
  public var domain: String { right }

  private static func safe(_ text: String, _ most: Int) -> String {
    let kept = text.lowercased().utf8.filter {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-")
    }
    let trimmed = kept.drop { $0 == UInt8(ascii: "-") }.prefix(most)
    let end = trimmed.lastIndex { $0 != UInt8(ascii: "-") }.map { trimmed.index(after: $0) }
    return String(decoding: trimmed[..<(end ?? trimmed.startIndex)], as: UTF8.self)
  }
}
