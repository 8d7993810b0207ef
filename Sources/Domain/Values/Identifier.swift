/// The 128 bits that name a subject or a batch, written as a UUID (RFC 9562).
public struct Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let high: UInt64
  public let low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A UUIDv7 (RFC 9562, section 5.7): the instant in milliseconds since 1970, then random bits.
  public init(milliseconds: Int, random: (UInt64, UInt64)) {
    high = UInt64(truncatingIfNeeded: milliseconds) << 16 | 0x7000 | random.0 & 0xFFF
    low = 0x8000_0000_0000_0000 | random.1 & 0x3FFF_FFFF_FFFF_FFFF
  }

  /// A UUIDv4 (RFC 9562, section 5.4): random bits alone.
  public init(random: (UInt64, UInt64)) {
    high = random.0 & ~0xF000 | 0x4000
    low = random.1 & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
  }

  /// A UUIDv8 (RFC 9562, section 5.8) from the first 16 bytes of a digest.
  public init(digest: some Collection<UInt8>) {
    let bytes = Identifier(bytes: digest.prefix(16)) ?? Identifier(high: 0, low: 0)
    high = bytes.high & ~0xF000 | 0x8000
    low = bytes.low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
  }

  /// Returns `nil` unless there are exactly 16 bytes.
  @inlinable public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    var (high, low): (UInt64, UInt64) = (0, 0)
    for byte in bytes.prefix(8) { high = high << 8 | UInt64(byte) }
    for byte in bytes.dropFirst(8) { low = low << 8 | UInt64(byte) }
    self.init(high: high, low: low)
  }

  /// Reads the 36 characters of a UUID in lower case; `nil` for anything else.
  public init?(_ text: String) {
    var (high, low): (UInt64, UInt64) = (0, 0)
    var digits = 0
    for (offset, byte) in text.utf8.enumerated() {
      if [8, 13, 18, 23].contains(offset) {
        guard byte == 0x2D else { return nil }
        continue
      }
      guard let digit = Hex.value(byte), digits < 32 else { return nil }
      if digits < 16 { high = high << 4 | UInt64(digit) } else { low = low << 4 | UInt64(digit) }
      digits += 1
    }
    guard digits == 32 else { return nil }
    self.init(high: high, low: low)
  }

  public var bytes: [UInt8] {
    [high, low].flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  public var description: String {
    String(unsafeUninitializedCapacity: 36) { text in
      var place = 0
      for shift in stride(from: 124, through: 0, by: -4) {
        if [8, 13, 18, 23].contains(place) {
          text[place] = UInt8(ascii: "-")
          place += 1
        }
        text[place] = Hex.digit((shift < 64 ? low : high) >> (shift % 64))
        place += 1
      }
      return 36
    }
  }

  public static func < (left: Identifier, right: Identifier) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

/// Lower-case hexadecimal digits, the only form that is read and written.
enum Hex {
  static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// The digit of the lowest four bits.
  static func digit(_ bits: UInt64) -> UInt8 {
    let value = UInt8(bits & 15)
    return value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let digits = bytes.flatMap { [digit(UInt64($0 >> 4)), digit(UInt64($0))] }
    return String(decoding: digits, as: UTF8.self)
  }
}
