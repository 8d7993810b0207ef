import Domain

/// What a command leaves behind: the text for both outputs, and how it ended.
struct Outcome: Equatable {
  /// For standard output.
  var output: String
  /// For standard error.
  var errors: String
  var status: ExitStatus
}
