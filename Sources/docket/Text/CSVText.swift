/// Writes comma-separated values (RFC 4180) that a spreadsheet can open without harm.
enum CSVText {
  /// Returns the header and rows, each with CR LF behind it.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    ([header] + rows).map(record).joined()
  }

  static func record(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  private static func field(_ text: String) -> String {
    let safe = isFormula(text) ? "'" + text : text
    let needsQuotes = safe.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
    guard needsQuotes || safe.first == " " || safe.last == " " else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// Whether a spreadsheet would compute it instead of showing it.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
  }
}
