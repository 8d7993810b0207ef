extension Passage {
  /// The passage with ordinary blanks and hyphens and without what is invisible, to look for codes
  /// in.
  var plain: Passage {
    guard !text.isPlain else { return self }
    var result = self
    result.text = ""
    result.marks = []
    var pending = marks[...]
    var offset = 0
    var writer = PlainWriter()
    for scalar in text.unicodeScalars {
      while var mark = pending.first, mark.offset <= offset {
        mark.offset = writer.text.utf8.count
        result.marks.append(mark)
        pending.removeFirst()
      }
      writer.add(scalar)
      offset += UTF8.width(scalar)
    }
    result.text = writer.text
    return result
  }
}

extension String {
  /// The text with ordinary blanks and hyphens and without what is invisible.
  var plain: String {
    guard !isPlain else { return self }
    var writer = PlainWriter()
    for scalar in unicodeScalars { writer.add(scalar) }
    return writer.text
  }

  fileprivate var isPlain: Bool { utf8.allSatisfy { $0 < 0x80 || (0xC3...0xDF).contains($0) } }
}

private struct PlainWriter {
  var text = ""

  /// Appends a scalar, or what stands for it in plain text.
  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return text.unicodeScalars.append(scalar) }
    switch scalar.value {
    case _ where scalar.isInvisible: break
    case 0x2010, 0x2011, 0x2212: text.unicodeScalars.append("-")
    // Elsewhere a dash parts words.
    case 0x2012...0x2015 where text.hasSuffix("DC") || text.hasSuffix("Dc"):
      text.unicodeScalars.append("-")
    default: text.unicodeScalars.append(scalar.isBlank ? " " : scalar)
    }
  }
}
