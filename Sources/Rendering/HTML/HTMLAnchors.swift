import Domain

/// The places of a page, each with an id that is used once.
final class HTMLAnchors {
  private let references: Set<String>
  private var taken: Set<String> = []

  init(references: Set<String>) { self.references = references }

  /// The link to a reference; `nil` when the page has no place for it, or when that is where it
  /// would lead from.
  func link(to reference: String, from place: String? = nil) -> String? {
    guard references.contains(reference) else { return nil }
    let id = HTMLAnchors.id(of: reference)
    return id == place ? nil : "#" + id
  }

  /// The id of the place of a reference; `nil` when it has one already.
  func place(of reference: String) -> String? {
    let id = HTMLAnchors.id(of: reference)
    return taken.insert(id).inserted ? id : nil
  }

  /// An id made of words of ours: `for-the-next-year`.
  func id(for title: String) -> String {
    let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let base = "s-" + words.joined(separator: "-")
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  /// A reference with nothing in it but what ids and fragments both hold as it is.
  static func id(of reference: String) -> String {
    var id = "r-"
    for byte in reference.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        id.unicodeScalars.append(Unicode.Scalar(byte))
      default: id += "_" + String(byte, radix: 16) + "_"
      }
    }
    return id
  }

  /// The address, when it is one to follow: a web page (`javascript:` and the like are not).
  static func web(_ address: String) -> String? {
    let lower = address.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
    let isPlain = address.unicodeScalars.allSatisfy { scalar in
      !scalar.properties.isWhitespace && scalar.value > 0x20 && scalar.value != 0x7F
        && scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .format
    }
    return isPlain ? address : nil
  }
}
