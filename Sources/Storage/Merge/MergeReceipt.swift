public import Domain

/// What a merge took in from one file.
public struct MergeReceipt: Sendable {
  /// As the user named the other file.
  public var path: String
  /// What the other file says of itself where it is a slice.
  public var slice: SliceOrigin?
  /// The coalition whose file it says it is.
  public var home: String?
  /// It is the very file that takes in.
  public var isThisFile = false
  /// How many changes this file did not have.
  public var tookIn = 0
  /// How many changes this file had before.
  public var had = 0
  /// What came in: which subject, who, when, and in words.
  public var lines: [Line] = []
  /// The wall-clock day of the other file's newest change, and who typed it; `nil` where nothing
  /// came in.
  public var lastChanged: (day: Day, who: String)?
  /// How many private notes came in that were not here before.
  public var privateNotes = 0
  /// Of how many people contact details came in that were not here before.
  public var contacts = 0
  /// How many of the changes have something that only a newer docket understands.
  public var strange = 0
  /// How many days the newest of the changes is ahead of this machine's clock; 0 below one.
  public var daysAhead = 0
  /// The fingerprints of both files after the merge; equal when they hold the same.
  public var fingerprint = ""
  /// As `fingerprint`, of the file that was taken in.
  public var otherFingerprint = ""
  /// References that are now given out twice, with their suffixes.
  public var twice: [String] = []

  /// One change that came in.
  public struct Line: Sendable {
    /// `A-2`; for a note, what it is about.
    public var name: String
    /// What has this name was not here before.
    public var isNew: Bool
    /// Whose act it was.
    public var who: String
    /// The effective day.
    public var day: Day
    /// What it did, behind the name.
    public var text: String
  }

  init(path: String) { self.path = path }
}

/// What came of merging several files.
public struct MergeOutcome: Sendable {
  /// One for each file, in the order in which they were named.
  public var receipts: [MergeReceipt] = []
  /// The conflicts in which something that came in takes part.
  public var conflicts: [Conflict] = []
  /// Those of them that stood before.
  public var stoodBefore: Set<Conflict.Key> = []
}

/// What a slice says of itself: of which file it is one, for whom, and since when.
public struct SliceOrigin: Equatable, Sendable {
  /// The code of the coalition whose file it was cut from; empty where that had none.
  public var of: String
  /// The code of the coalition that it was cut for.
  public var with: String
  /// When it was cut.
  public var day: Day?
}
