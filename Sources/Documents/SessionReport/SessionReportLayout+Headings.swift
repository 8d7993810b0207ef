extension SessionReportLayout {
  /// True when words that read like a heading are one in this place.
  ///
  /// The more of them there are, the less it needs to set them apart; a word such as "Time" must
  /// not be taken out of a sentence.
  func accepts(_ label: SessionReportHeadings.Label) -> Bool {
    if label.wordCount < 3, !label.startsUppercase { return false }
    let isAlone = label.rest.isEmpty
    switch label.field {
    case .other:
      return label.wordCount >= 3 || label.givesCount
        || label.separator == .mark && (isAlone || !isInSection)
    case .keyIssue, .presentation, .discussion, .nextStep:
      switch label.separator {
      case .mark: return true
      case .dash: return label.wordCount >= 2
      case .gap, .none: return label.wordCount >= 5
      }
    case .title, .date, .time, .organizer, .chair, .rapporteur, .speakers:
      if isInSection, filled.contains(label.field) { return false }
      return separatesHeader(label)
    case .instruction:
      return true
    }
  }

  /// Takes "Participants: 45" in a section for what it is: the end of it.
  func asCount(_ label: SessionReportHeadings.Label) -> SessionReportHeadings.Label {
    guard isInSection, label.field == .speakers, label.givesCount else { return label }
    var label = label
    label.field = .other
    return label
  }

  private func separatesHeader(_ label: SessionReportHeadings.Label) -> Bool {
    switch label.separator {
    case .mark: return true
    case .gap: return !isInSection
    case .dash: return !filled.contains(label.field)
    case .none:
      guard !isInSection, !filled.contains(label.field) else { return false }
      if label.field == .date || label.field == .time {
        return label.rest.unicodeScalars.first?.isDigit == true
          || WrittenDay.isDayWord(label.rest.prefix { $0.isLetter })
      }
      return label.wordCount >= 2 && label.rest.unicodeScalars.first?.isUppercase == true
    }
  }
}

extension Substring {
  /// True for "(3 paragraphs)", which the template puts behind a heading.
  var isHeadingTail: Bool {
    let text = trimmedMarks
    guard text.first == "(", text.last == ")", text.utf8.count <= 40 else { return false }
    let words = text.words
    return words.first?.first?.isNumber == true
      && words.contains { ["paragraph", "paragraphs", "sentence", "sentences"].contains($0) }
  }
}

extension SessionReportHeadings.Label {
  /// True when nothing but a number of people stands behind it: "45", "about 20 (12 women)".
  var givesCount: Bool {
    guard separator == .mark, rest.utf8.count <= 60 else { return false }
    let words = rest.words.drop {
      ["about", "approximately", "approx", "around", "ca"].contains($0)
    }
    guard words.first?.first?.isNumber == true else { return false }
    return words.allSatisfy { !["should", "must", "will", "need", "to"].contains($0) }
  }
}
