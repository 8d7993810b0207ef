import Storage

/// How a command ends for the shell that called it (the numbers of BSD's `sysexits.h`).
enum ExitStatus: Int32, Sendable {
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

extension ExitStatus {
  init(_ cause: FileFault.Cause) {
    switch cause {
    case .missing: self = .noInput
    case .cannotCreate: self = .cannotCreate
    case .badData: self = .badData
    case .inputOutput: self = .inputOutput
    case .busy: self = .busy
    case .permission: self = .permission
    }
  }
}
