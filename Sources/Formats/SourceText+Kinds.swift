extension SourceText {
  /// Throws when the bytes are no plain text in an encoding that extends ASCII.
  static func refuseOtherKinds(_ bytes: [UInt8]) throws(DocumentFault) {
    if bytes.isEmpty {
      throw DocumentFault(
        "the document is empty", hint: "give a session report as plain text in UTF-8")
    }
    if bytes.count > maximumSize {
      throw DocumentFault(
        "the document is \(bytes.count >> 20) MiB long; 16 MiB is the most that is read",
        hint: "cut out the one session report that is to be imported")
    }
    let utf16Marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]
    if utf16Marks.contains(where: { bytes.starts(with: $0) }) {
      throw DocumentFault(
        "this is UTF-16 text, not UTF-8",
        hint: "convert it first: iconv -f utf-16 -t utf-8 report.txt > report-utf8.txt")
    }
    for kind in kinds where bytes.starts(with: kind.opening) {
      throw DocumentFault("this is \(kind.name), not plain text", hint: kind.hint)
    }
    let opening = String(decoding: bytes.prefix(1024), as: UTF8.self).trimmed.lowercased()
    if ["<!doctype html", "<html", "<?xml"].contains(where: opening.hasPrefix) {
      throw DocumentFault(
        "this is a web page, not plain text",
        hint: "open it in a browser and save it as text, or: "
          + "pandoc --to plain --wrap=none report.html > report.txt")
    }
    try refuseZeroBytes(bytes)
  }

  private static func refuseZeroBytes(_ bytes: [UInt8]) throws(DocumentFault) {
    guard let zero = bytes.firstIndex(of: 0) else { return }
    let line = bytes[..<zero].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let opening = bytes.prefix(512)
    if opening.reduce(0, { $1 == 0 ? $0 + 1 : $0 }) * 3 > opening.count {
      throw DocumentFault(
        "this is UTF-16 text, not UTF-8",
        hint: "convert it first: iconv -f utf-16le -t utf-8 report.txt > report-utf8.txt")
    }
    throw DocumentFault(
      line: line, "there is a zero byte, so this is not plain text",
      hint: "save the report as plain text in UTF-8")
  }

  private struct Kind {
    var opening: [UInt8]
    var name: String
    var hint: String
  }

  private static let kinds = [
    Kind(
      opening: [0x50, 0x4B, 0x03, 0x04], name: "a word-processor file or another archive",
      hint: "save it as plain text in UTF-8, or: "
        + "soffice --headless --convert-to txt:Text:UTF8 report.docx"),
    Kind(
      opening: [0xD0, 0xCF, 0x11, 0xE0], name: "an old word-processor file",
      hint: "save it as plain text in UTF-8, or: "
        + "soffice --headless --convert-to txt:Text:UTF8 report.doc"),
    Kind(
      opening: Array("{\\rtf".utf8), name: "a rich-text file",
      hint: "save it as plain text in UTF-8, or: "
        + "soffice --headless --convert-to txt:Text:UTF8 report.rtf"),
    Kind(
      opening: Array("%PDF".utf8), name: "a PDF file",
      hint: "take its text out first: pdftotext -enc UTF-8 report.pdf report.txt"),
  ]
}
