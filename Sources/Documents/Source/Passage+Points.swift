extension Passage {
  /// The points of a list that runs on in one text: "1. … 2. …" or "• … • …".
  ///
  /// Only a text that begins with such a mark is one, and only the next number, after the end of a
  /// sentence and before a capital, goes on with it.
  var points: [Passage] {
    guard let marker else { return [self] }
    let starts: [String.Index]
    switch marker.kind {
    case .number(let number): starts = numbered(after: number, style: marker.style)
    case .bullet where marker.written.utf8.count == 3: starts = bulleted(marker.written)
    case .bullet, .letter: return [self]
    }
    guard let first = starts.first else { return [self] }
    var points = [part(text.startIndex..<first)]
    for (place, start) in starts.enumerated() {
      points.append(part(start..<(place + 1 < starts.count ? starts[place + 1] : text.endIndex)))
    }
    return points
  }

  /// The parts of "1. Ann Lee, Lab 2. Bo Dahl, Guild", whatever stands before each number.
  var numberedNames: [Passage] {
    guard let marker, case .number(var number) = marker.kind else { return [self] }
    var starts: [String.Index] = [text.startIndex]
    for blank in text.indices where text[blank] == " " {
      let rest = text[blank...].trimmedFront
      guard let (next, name) = ListMarker.parse(rest.prefix(12)), next.style == marker.style,
        next.kind == .number(number + 1), name.unicodeScalars.first?.isUppercase == true
      else { continue }
      starts.append(rest.startIndex)
      number += 1
    }
    return zip(starts, starts.dropFirst() + [text.endIndex]).map { part($0..<$1) }
  }

  private func numbered(after number: Int, style: ListMarker.Style) -> [String.Index] {
    var expected = number + 1
    var starts: [String.Index] = []
    let utf8 = text.utf8
    var index = utf8.startIndex
    var afterBlank = false
    var before: UInt8 = 0
    while index < utf8.endIndex {
      let byte = utf8[index]
      if byte == 0x20 || byte == 0x09 {
        afterBlank = true
      } else {
        if afterBlank, byte == 0x28 || (0x30...0x39).contains(byte),
          Passage.canEnd(before, style: style),
          let (marker, rest) = ListMarker.parse(text[index...].prefix(12)),
          marker.kind == .number(expected), marker.style == style,
          let first = rest.unicodeScalars.first, !first.isLowercase || byte == 0x28, !first.isDigit
        {
          starts.append(index)
          expected += 1
        }
        afterBlank = false
        before = byte
      }
      index = utf8.index(after: index)
    }
    return starts
  }

  /// True when a point can end with this byte, the last one of a closing quotation mark included.
  private static func canEnd(_ byte: UInt8, style: ListMarker.Style) -> Bool {
    switch byte {
    case 0x2E, 0x3F, 0x21, 0x3B, 0x29, 0x22, 0x9D, 0x99: true
    case 0x2C, 0x3A: style == .bracket
    default: false
    }
  }

  private func bulleted(_ bullet: Substring) -> [String.Index] {
    let sign = bullet.unicodeScalars.first
    return text.unicodeScalars.indices.filter { text.unicodeScalars[$0] == sign }
  }

  /// Puts the list mark back into the text.
  mutating func restoreMarker() {
    guard let marker else { return }
    prepend(marker.written + " ")
    self.marker = nil
  }
}
