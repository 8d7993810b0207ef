extension Substring {
  /// Drops "(remote)" from the front, and says whether it stood there.
  mutating func dropRemoteMark() -> Bool {
    guard utf8.first == 0x28, let close = utf8.prefix(40).firstIndex(of: 0x29) else {
      return false
    }
    let inner = self[utf8.index(after: startIndex)..<close]
    guard inner.isRemoteMark else { return false }
    self = self[utf8.index(after: close)...].trimmedFront
    return true
  }

  /// Drops "(remote)" or "[remote]" from the end, and says whether it stood there.
  mutating func dropRemoteMarkAtEnd() -> Bool {
    guard let last = unicodeScalars.last, last == ")" || last == "]",
      let open = lastIndex(of: last == ")" ? "(" : "["),
      self[index(after: open)...].dropLast().isRemoteMark
    else { return false }
    self = self[..<open].trimmed
    return true
  }

  /// True for what stands in such brackets: "remote", "via Skype".
  private var isRemoteMark: Bool {
    let words = self.words
    if let first = words.first, ["by", "via", "on"].contains(first) {
      return !Set(words.dropFirst()).isDisjoint(with: [
        "video", "phone", "telephone", "skype", "zoom", "webex", "teams", "teleconference",
      ])
    }
    return [
      "remote", "remotely", "online", "virtual", "virtually", "remote participant",
      "remote participation", "remote speaker", "online participant", "online speaker",
      "participating remotely", "joined remotely", "joining remotely",
    ].contains(folded)
  }
}
