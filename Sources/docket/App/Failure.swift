import Documents
import Domain
import Foundation
import Reports
import Storage

/// Why a command ends early, in the words of its user. The texts may quote a file or a person:
/// `Console` makes them harmless.
struct Failure: Error, Equatable {
  var status: ExitStatus
  /// One sentence without a full stop.
  var message: String
  var hints: [String]

  init(_ status: ExitStatus, _ message: String, hints: [String] = []) {
    self.status = status
    self.message = message
    self.hints = hints
  }

  init(_ fault: UsageFault) { self.init(.usage, fault.message, hints: fault.hints) }

  /// - Parameter document: the name of the file that holds the fault.
  init(_ fault: DocumentFault, in document: String? = nil) {
    let place = [document, fault.line.map { "line \($0)" }].compactMap(\.self)
    let words = place.isEmpty ? "" : place.joined(separator: ", ") + ": "
    self.init(.badData, words + fault.message, hints: fault.hint.isEmpty ? [] : [fault.hint])
  }

  /// What any error means to the user.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let refusal as Refusal: self.init(.refused, refusal.message, hints: refusal.hints)
    case let fault as UsageFault: self.init(fault)
    case let fault as DocumentFault: self.init(fault)
    case let fault as FileFault:
      self.init(ExitStatus(fault.cause), fault.message, hints: fault.hints)
    default:
      self.init(
        .internalFault, "internal error: \(error)",
        hints: ["this is docket's own fault: please report it with the command that you typed"])
    }
  }

  /// What the system gives as the reason: `No space left on device`.
  static func systemReason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
