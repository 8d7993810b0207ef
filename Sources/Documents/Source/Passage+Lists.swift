extension [Passage] {
  /// Joins the points of a list to the paragraph that opens it in its midst.
  ///
  /// A paragraph does so when a bracket in it stays open, or when it ends in a colon after at
  /// least one whole sentence. One that is nothing but "These points were raised:" does not: its
  /// points stand for themselves.
  func gatheringInnerLists() -> [Passage] {
    gathering { passage in
      if passage.text.hasOpenBracket { return true }
      guard passage.text.endsInColon else { return false }
      return passage.marker != nil || passage.text.sentenceEnd != nil
    }
  }

  /// Joins the points of a list to whatever paragraph ends in a colon before it.
  func gatheringLists() -> [Passage] {
    gathering { $0.text.endsInColon || $0.text.hasOpenBracket }
  }

  private func gathering(whereOpening opensList: (Passage) -> Bool) -> [Passage] {
    var result: [Passage] = []
    /// The paragraph or point that the list belongs to, while it goes on.
    var outer: ListMarker??
    for passage in self {
      if let last = result.indices.last, passage.isBelow(result[last]) {
        result[last].append(passage)
        continue
      }
      if let opened = outer, let marker = passage.marker, let last = result.indices.last,
        Self.isInner(marker, of: opened)
      {
        result[last].append(passage)
        continue
      }
      result.append(passage)
      outer = opensList(passage) ? .some(passage.marker) : nil
    }
    return result
  }

  /// True when a list mark is one of the inner list, and not the next of the outer one.
  private static func isInner(_ marker: ListMarker, of outer: ListMarker?) -> Bool {
    guard let outer, marker.isLike(outer) else { return true }
    return marker.kind == .number(1)
  }
}

extension Passage {
  /// True for a point of a second level: one that is set further in than the point before it, or
  /// has the sign that word processors use for that.
  fileprivate func isBelow(_ point: Passage) -> Bool {
    guard let marker, let outer = point.marker else { return false }
    if case .bullet = marker.kind, case .bullet = outer.kind,
      ["o", "◦", "▪"].contains(marker.written), ["•", "●", "\u{F0B7}"].contains(outer.written)
    {
      return true
    }
    guard let indent, let before = point.indent, indent > before + 1 else { return false }
    guard case .number(let number) = marker.kind, case .number(let last) = outer.kind else {
      return true
    }
    return number != last + 1
  }
}

extension String {
  /// True when nothing but blanks stands behind a colon at its end.
  var endsInColon: Bool { trimmed.utf8.last == 0x3A }

  /// True when more round brackets are opened than closed.
  var hasOpenBracket: Bool {
    var depth = 0
    for byte in utf8 {
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth = max(0, depth - 1) }
    }
    return depth > 0
  }
}
