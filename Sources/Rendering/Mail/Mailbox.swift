import Domain

/// A name and address of a mail's header.
public struct Mailbox: Equatable, Sendable {
  public let name: String?
  public let address: String

  /// Returns `nil` for an address that a header cannot hold as it is.
  public init?(name: String?, address: String) {
    guard MailAddress.isAddress(address) else { return nil }
    self.name = name.map(MailHeader.oneLine).flatMap { $0.isEmpty ? nil : $0 }
    self.address = address
  }

  /// The words of the field (RFC 5322, section 3.4): the name as atoms, a quoted string or
  /// encoded words, then the address.
  var words: [String] {
    guard let name else { return [address] }
    let atoms = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || " -".utf8.contains(byte)
    }
    let isASCII = name.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    let isShort = name.utf8.count <= 60 && !name.contains("=?")
    if atoms, isShort { return name.split(separator: " ").map(String.init) + ["<\(address)>"] }
    if isASCII, isShort {
      let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return ["\"\(quoted)\"", "<\(address)>"]
    }
    return MailHeader.encodedWords(name, firstRoom: 66) + ["<\(address)>"]
  }
}
