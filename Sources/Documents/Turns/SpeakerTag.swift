/// What opens the turn of a speaker: `[VC]:`, `Matthew Shears:`, `Joly McFie (remote):`.
struct SpeakerTag {
  /// Whom a tag names.
  enum Speaker {
    case known(String)
    case new(PersonName?, code: String?, affiliation: String?)
    /// Somebody who is not a person known by name, such as "Audience:".
    case unnamed
  }

  /// Why the speaker may be another one, or cannot be told.
  enum Doubt: CaseIterable {
    /// The words before the colon name nobody of the report, or several.
    case nobody
    /// Two or more speak together.
    case together
    /// A code in brackets, or a name with a word such as "said", has no colon behind it.
    case bare
    /// A paragraph begins with a name that need not be its speaker's.
    case within
  }

  var speaker: Speaker
  /// Those who speak together with the speaker.
  var others: [Speaker] = []
  var isRemote = false
  var doubt: Doubt?
  /// True when one person speaks who has been named before.
  var isListed = false
  /// True for a name without a colon, which may as well stand within a sentence.
  var isWeak = false
  /// True for "Ann Lee said that", which tells what is said in that one paragraph.
  var isReported = false
  /// The words to show for a doubt end here, or with the next colon.
  var labelEnd: String.Index?
  /// Where the speech begins: after the tag, or with it when it is nobody's name.
  var end: String.Index

  /// A tag and where it begins in its text.
  typealias Placed = (start: String.Index, tag: SpeakerTag)

  /// The affiliation that the tag gives.
  var affiliation: String? {
    guard case .new(_, _, let affiliation) = speaker else { return nil }
    return affiliation
  }

  /// The same tag with the speech beginning elsewhere.
  func ending(at end: String.Index) -> SpeakerTag {
    var tag = self
    tag.end = end
    return tag
  }
}
