extension SourceText {
  /// Throws when the bytes are no plain text in an encoding that extends ASCII.
  static func refuseOtherKinds(_ bytes: [UInt8], _ name: DocumentName) throws(DocumentFault) {
    if bytes.isEmpty {
      throw DocumentFault(
        "the document is empty", hint: "give a \(name.kind) as plain text in UTF-8")
    }
    for kind in kinds where kind.openings.contains(where: { bytes.starts(with: $0) }) {
      throw DocumentFault("this is \(kind.name), not plain text", hint: kind.hint(name))
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw archive(bytes, name) }
    if let encoding = wideEncoding(bytes) {
      throw DocumentFault(
        "this is UTF-16 text, not UTF-8",
        hint: "convert it first: iconv -f \(encoding) -t utf-8 \(name.quoted) > "
          + name.text("-utf8.txt"))
    }
    let opening = String(decoding: bytes.prefix(1024), as: UTF8.self).trimmed.lowercased()
    if ["<!doctype html", "<html", "<?xml"].contains(where: opening.hasPrefix) {
      throw DocumentFault(
        "this is a web page, not plain text",
        hint: "open it in a browser and save it as text, or: "
          + "pandoc --to plain --wrap=none \(name.quoted) > \(name.text())")
    }
    try refuseControls(bytes)
    if bytes.count > maximumSize {
      throw DocumentFault(
        "the document is \(bytes.count >> 20) MiB long; 16 MiB is the most that is read",
        hint: "cut out the one \(name.kind) that is to be imported")
    }
    try refuseZeros(bytes, name)
  }

  /// The encoding of a text whose letters take two bytes each; `nil` for any other.
  private static func wideEncoding(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "utf-16" }
    let opening = bytes.prefix(512)
    let zeros = opening.indices.filter { opening[$0] == 0 }
    guard zeros.count * 3 > opening.count else { return nil }
    // Letters of the Latin alphabet have one byte that is zero, always on the same side.
    if zeros.allSatisfy({ $0 % 2 == 1 }) { return "utf-16le" }
    return zeros.allSatisfy { $0 % 2 == 0 } ? "utf-16be" : nil
  }

  private static func refuseControls(_ bytes: [UInt8]) throws(DocumentFault) {
    let opening = bytes.prefix(4096)
    let controls = opening.reduce(0) { $1 < 0x09 || (0x0E...0x1F).contains($1) ? $0 + 1 : $0 }
    guard controls * 20 > opening.count else { return }
    throw DocumentFault(
      "this is not text", hint: "open it in the program that made it, and save it as plain text")
  }

  private static func refuseZeros(
    _ bytes: [UInt8], _ name: DocumentName
  ) throws(DocumentFault) {
    guard let zero = bytes.firstIndex(of: 0) else { return }
    throw DocumentFault(
      line: bytes[..<zero].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 },
      "there is a zero byte, so this is not plain text",
      hint: "save the \(name.noun) as plain text in UTF-8")
  }

  /// What a file is that begins as ZIP archives do, which word processors write too.
  private static func archive(_ bytes: [UInt8], _ name: DocumentName) -> DocumentFault {
    let opening = String(decoding: bytes.prefix(4096), as: UTF8.self)
    if opening.contains("word/") || opening.contains("[Content_Types].xml") {
      return DocumentFault(
        "this is a word-processor file (docx), not plain text",
        hint: "save it as plain text in UTF-8, or: docx2txt \(name.quoted) \(name.text())")
    }
    if opening.contains("opendocument") {
      return DocumentFault(
        "this is a word-processor file (odt), not plain text",
        hint: "save it as plain text in UTF-8, or: odt2txt \(name.quoted) > \(name.text())")
    }
    return DocumentFault(
      "this is a word-processor file or another archive, not plain text",
      hint: "save it as plain text in UTF-8, or unpack it first: unzip \(name.quoted)")
  }

  private struct Kind: Sendable {
    var openings: [[UInt8]]
    var name: String
    var hint: @Sendable (DocumentName) -> String
  }

  private static let kinds = [
    Kind(openings: [Array("%PDF".utf8)], name: "a PDF file") {
      "take its text out first: pdftotext -layout \($0.quoted) \($0.text())"
    },
    Kind(openings: [[0xD0, 0xCF, 0x11, 0xE0]], name: "an old word-processor file") {
      "save it as plain text in UTF-8, or: antiword \($0.quoted) > \($0.text())"
    },
    Kind(openings: [Array("{\\rtf".utf8)], name: "a rich-text file") {
      "save it as plain text in UTF-8, or: unrtf --text \($0.quoted) > \($0.text())"
    },
    Kind(
      openings: [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8)],
      name: "a picture"
    ) {
      "have its text read first: tesseract \($0.quoted) stdout > \($0.text())"
    },
    Kind(openings: [[0x1F, 0x8B]], name: "a packed file (gzip)") {
      "unpack it first: gunzip -c \($0.quoted) > \($0.text())"
    },
    Kind(openings: [[0x7F, 0x45, 0x4C, 0x46], [0xCF, 0xFA, 0xED, 0xFE]], name: "a program") {
      "name the text of a \($0.kind)"
    },
    Kind(openings: [Array("SQLite format 3\0".utf8)], name: "a database") {
      "if it is a docket, and another's changes are to come in: docket merge \($0.quoted)"
    },
  ]
}
