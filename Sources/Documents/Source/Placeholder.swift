extension String {
  /// True for what stands where nothing is said: "N/A", "TBC", "none" and the like.
  var isPlaceholder: Bool {
    guard utf8.count <= 40 else { return false }
    let folded = self.folded
    return folded.isEmpty || placeholders.contains(folded)
  }
}

private let placeholders: Set<String> = [
  "n a", "na", "none", "nil", "tbc", "tbd", "to be confirmed", "not applicable",
  "nothing", "not available", "unknown", "tba", "none yet", "none identified",
  "none were identified", "there were none", "no next steps", "no next steps were proposed",
  "no next steps were identified", "nothing was decided", "nothing to report", "see above",
]
