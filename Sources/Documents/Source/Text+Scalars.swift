extension Unicode.Scalar {
  /// True for white space and for what is invisible at the edges of copied text.
  var isBlank: Bool {
    if isASCII { return value == 0x20 || (0x09...0x0D).contains(value) }
    switch value {
    case 0xA0: return true
    default: return isInvisible || properties.isWhitespace
    }
  }

  /// True for what neither shows nor parts words: soft hyphens and zero-width spaces.
  var isInvisible: Bool {
    switch value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }

  var isLetterOrDigit: Bool {
    if isASCII {
      return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value)
        || (0x61...0x7A).contains(value)
    }
    return properties.isAlphabetic || properties.numericType != nil
  }

  var isDigit: Bool { (0x30...0x39).contains(value) }
  var isUppercase: Bool { isASCII ? (0x41...0x5A).contains(value) : properties.isUppercase }
  var isLowercase: Bool { isASCII ? (0x61...0x7A).contains(value) : properties.isLowercase }
}
