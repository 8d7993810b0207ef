/// Collects the guards that are not met while a rule looks at one after the other.
struct Unmet {
  private(set) var list: [Refusal.Unmet] = []

  var isEmpty: Bool { list.isEmpty }

  mutating func add(_ reason: String, hints: String...) {
    list.append(Refusal.Unmet(reason, hints: hints))
  }

  mutating func add(_ reason: String, hints: [String]) {
    list.append(Refusal.Unmet(reason, hints: hints))
  }

  mutating func add(_ unmet: Refusal.Unmet) { list.append(unmet) }

  /// Adds one more way to meet the guard that was noted last.
  mutating func addWay(_ hint: String) {
    guard let last = list.popLast() else { return }
    list.append(Refusal.Unmet(last.reason, hints: last.hints + [hint]))
  }

  /// Returns the text without white space around it, or notes that it is missing or blank.
  mutating func text(_ text: String?, else reason: String, hint: String) -> String? {
    let text = TextRules.filled(text)
    if text == nil { add(reason, hints: hint) }
    return text
  }

  mutating func reason(_ text: String?, hint: String) -> String? {
    self.text(text, else: "no reason is given", hint: hint)
  }
}
