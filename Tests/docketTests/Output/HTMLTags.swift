/// The tags of a page in their order, read as strictly as XML, but for elements that have no end.
struct HTMLTags {
  private(set) var names: [String] = []
  private(set) var attributes: [(name: String, value: String)] = []
  private(set) var faults: [String] = []

  private static let empty: Set<String> = ["meta", "link", "br", "hr"]

  var ids: [String] { values(of: "id") }
  func values(of name: String) -> [String] {
    attributes.filter { $0.name == name }.map(\.value)
  }

  init(_ html: String) {
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      checkText(rest[..<start], in: open.last)
      guard let end = HTMLTags.end(of: rest[start...]) else {
        faults.append("a tag without end: \(rest[start...].prefix(40))")
        return
      }
      var tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.popLast() != name { faults.append("</\(name)> closes another tag") }
        continue
      }
      let isClosed = tag.hasSuffix("/")
      if isClosed { tag = tag.dropLast() }
      let name = String(tag.prefix { !$0.isWhitespace })
      names.append(name)
      readAttributes(tag.dropFirst(name.count))
      if name == "style", let close = rest.firstRange(of: "</style>") {
        rest = rest[close.lowerBound...]
      }
      if !isClosed, !HTMLTags.empty.contains(name) { open.append(name) }
    }
    if !open.isEmpty { faults.append("never closed: \(open)") }
  }

  /// The closing bracket that stands in no quoted value.
  private static func end(of tag: Substring) -> Substring.Index? {
    var isQuoted = false
    for index in tag.indices {
      if tag[index] == "\"" { isQuoted.toggle() }
      if tag[index] == ">", !isQuoted { return index }
    }
    return nil
  }

  private mutating func readAttributes(_ text: Substring) {
    var rest = text.drop(while: \.isWhitespace)
    while !rest.isEmpty {
      guard let equals = rest.firstRange(of: "=\""),
        let end = rest[equals.upperBound...].firstIndex(of: "\"")
      else {
        faults.append("an attribute without a quoted value: \(rest.prefix(40))")
        return
      }
      attributes.append((String(rest[..<equals.lowerBound]), String(rest[equals.upperBound..<end])))
      checkText(rest[equals.upperBound..<end], in: nil)
      rest = rest[rest.index(after: end)...].drop(while: \.isWhitespace)
    }
  }

  /// Text has no bare `>` and no `&` that begins nothing.
  private mutating func checkText(_ text: Substring, in element: String?) {
    guard element != "style" else { return }
    if text.contains(">") { faults.append("a bare > in: \(text.prefix(60))") }
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let name = part.prefix { $0 != ";" }
      if !["amp", "lt", "gt", "quot", "#39"].contains(name) {
        faults.append("a bare & in: \(text.prefix(60))")
      }
    }
  }
}
