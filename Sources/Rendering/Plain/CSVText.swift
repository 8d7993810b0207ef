import Domain

/// Writes comma-separated values (RFC 4180) that a spreadsheet can open without harm.
public enum CSVText {
  /// Returns the header and rows, each with CR LF behind it.
  ///
  /// - Parameter isRaw: leaves formulas as they are, for a reader that computes nothing.
  public static func table(_ header: [String], _ rows: [[String]], isRaw: Bool = false) -> String {
    ([header] + rows).map { record($0, isRaw: isRaw) }.joined()
  }

  public static func record(_ fields: [String], isRaw: Bool = false) -> String {
    fields.map { field($0, isRaw) }.joined(separator: ",") + "\r\n"
  }

  private static func field(_ text: String, _ isRaw: Bool) -> String {
    let safe = !isRaw && isFormula(text) ? "'" + text : text
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
