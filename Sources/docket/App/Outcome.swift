import Domain
import Reports

/// What a command leaves behind: the text for both outputs, and how it ended.
struct Outcome: Equatable {
  /// For standard output.
  var output: String
  /// For standard error.
  var errors: String
  var status: Status

  /// How a command ends for the shell that called it (the numbers of BSD's `sysexits.h`).
  enum Status: Int32, Sendable {
    case done = 0
    case refused = 1
    case usage = 64
    case badData = 65
    case noInput = 66
    case internalFault = 70
    case cannotCreate = 73
    case inputOutput = 74
    case busy = 75
    case permission = 77
  }
}
