import Testing

@testable import Rendering

/// The contrast that readers need: WCAG 2.1, success criteria 1.4.3 and 1.4.11.
@Suite struct HTMLColorTests {
  /// The colours of light, dark and print, by name.
  static func schemes() throws -> [[String: String]] {
    let style = try HTMLTemplates().style
    return style.components(between: ":root {", and: "}").map { block in
      var colors: [String: String] = [:]
      for part in block.split(separator: ";") {
        let pair = part.split(separator: ":").map { $0.filter { !$0.isWhitespace } }
        if pair.count == 2, pair[0].hasPrefix("--") {
          colors[String(pair[0].dropFirst(2))] = pair[1]
        }
      }
      return colors
    }
  }

  /// WCAG 2.1, "relative luminance".
  static func luminance(_ hex: String) throws -> Double {
    var digits = Array(hex.dropFirst())
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    let channels = try (0..<3).map { index -> Double in
      let value = try #require(Int(String(digits[index * 2...index * 2 + 1]), radix: 16))
      let part = Double(value) / 255
      return part <= 0.03928 ? part / 12.92 : power((part + 0.055) / 1.055)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  /// To the power of 2.4: x² · x^(2/5), the fifth root by Newton's method.
  private static func power(_ x: Double) -> Double {
    let square = x * x
    var root = 0.5
    for _ in 0..<80 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }

  static func contrast(_ one: String, _ other: String) throws -> Double {
    let values = try [luminance(one), luminance(other)].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  @Test func `the measure itself is right`() throws {
    #expect(abs(try Self.contrast("#000", "#fff") - 21) < 0.01)
    #expect(abs(try Self.contrast("#777777", "#ffffff") - 4.48) < 0.01)
  }

  @Test func `text has a contrast of 4.5 and signs one of 3, in light, dark and print`() throws {
    let schemes = try Self.schemes()
    #expect(schemes.count == 3)
    for colors in schemes {
      let paper = try #require(colors["paper"])
      for name in ["ink", "soft", "link", "good", "late"] {
        let color = try #require(colors[name])
        #expect(try Self.contrast(color, paper) >= 4.5, "\(name) \(color) on \(paper)")
      }
      for name in ["rule", "call", "work-edge"] {
        let color = try #require(colors[name])
        #expect(try Self.contrast(color, paper) >= 3, "\(name) \(color) on \(paper)")
      }
      if let focus = colors["focus"] { #expect(try Self.contrast(focus, paper) >= 3) }
      // The edges of bars against what fills them.
      for (edge, fill) in [
        ("call", "talk"), ("work-edge", "work"), ("ink", "talk"), ("ink", "work"),
      ] {
        let pair = (try #require(colors[edge]), try #require(colors[fill]))
        #expect(try Self.contrast(pair.0, pair.1) >= 3, "\(edge) on \(fill)")
      }
    }
  }

  @Test func `a page asks for nothing from elsewhere`() throws {
    let style = try HTMLTemplates().style
    for word in ["url(", "@import", "http", "@font-face"] { #expect(!style.contains(word)) }
  }
}

extension String {
  fileprivate func components(between start: String, and end: String) -> [Substring] {
    var found: [Substring] = []
    var rest = self[...]
    while let opening = rest.firstRange(of: start) {
      rest = rest[opening.upperBound...]
      guard let closing = rest.firstRange(of: end) else { break }
      found.append(rest[..<closing.lowerBound])
      rest = rest[closing.upperBound...]
    }
    return found
  }
}
