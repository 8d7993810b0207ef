/// A body that need be no dynamic coalition, with its code in brackets: "Working Group on X (WG-X)".
struct CodedBody {
  var name: Substring
  var code: Substring

  /// The groups, forums, networks and committees that a text names with their codes.
  static func all(in text: String) -> [CodedBody] {
    var bodies: [CodedBody] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      var name = rest[..<open].trimmedMarks
      for link in ["and ", "& "] where name.hasPrefix(link) {
        name = name.dropFirst(link.count).trimmed
      }
      let code = rest[rest.index(after: open)..<close].trimmed
      rest = rest[rest.index(after: close)...]
      let isCode =
        (2...16).contains(code.utf8.count) && code.unicodeScalars.first?.isUppercase == true
        && code.unicodeScalars.allSatisfy { $0.isLetterOrDigit || $0 == "-" }
      let words = Set(name.words)
      let kinds: Set = ["coalition", "group", "forum", "network", "committee"]
      if isCode, !words.isDisjoint(with: kinds) { bodies.append(CodedBody(name: name, code: code)) }
    }
    return bodies
  }
}
