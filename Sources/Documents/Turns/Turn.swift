/// What one speaker says before the next one does.
struct Turn {
  /// `nil` for text without a speaker.
  var speaker: String?
  /// True when a tag opened it, even one that names no person.
  var isTagged = false
  /// The list mark before the tag, when speakers are the points of a list.
  var marker: ListMarker?
  var passages: [Passage] = []
  /// True when it is told what is said, so that the next paragraph need not be said by the same.
  var isReported = false

  /// True when a passage is not said in the turn: the next point of a list whose points are the
  /// turns, and the paragraph after one that tells what somebody said.
  func ends(before passage: Passage) -> Bool {
    if isReported, let last = passages.last {
      return passage.marker == nil || last.marker == nil && !last.text.endsInColon
    }
    guard let marker, let other = passage.marker else { return false }
    return marker.isLike(other)
  }
}
