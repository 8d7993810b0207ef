import Domain
import Foundation

/// The process: runs what was typed, then writes what came of it.
@main
enum Program {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    Descriptor.openStandard()
    if let place = placeOfStrangeArgument {
      let console = Console()
      console.fail(
        Failure(
          .usage, "argument \(place) is not UTF-8 text, so it would not be kept as it was typed",
          hints: ["type it in a terminal that is set to UTF-8: see locale"]))
      exit(write(Outcome(output: "", errors: console.errors, status: .usage)))
    }
    let typed = Array(CommandLine.arguments.dropFirst())
    exit(write(Shell.run(typed, in: .real)))
  }

  /// Counted from 1; Swift's own list of arguments has other characters in place of such bytes.
  private static var placeOfStrangeArgument: Int? {
    (1..<max(1, Int(CommandLine.argc))).first { place in
      CommandLine.unsafeArgv[place].map { String(validatingCString: $0) == nil } ?? false
    }
  }

  /// Returns the exit status. A reader that has seen enough, such as a pager, is no fault.
  private static func write(_ outcome: Outcome) -> Int32 {
    var status = outcome.status
    var errors = outcome.errors
    if let code = Descriptor.write(outcome.output, to: STDOUT_FILENO), code != EPIPE {
      let console = Console()
      console.fail(
        Failure(
          .inputOutput,
          "cannot write the result: "
            + (code == EBADF ? "standard output is closed" : Failure.systemReason(code)),
          hints: ["what the command changed in the docket file is kept"]))
      errors += console.errors
      if status == .done { status = .inputOutput }
    }
    _ = Descriptor.write(errors, to: STDERR_FILENO)
    return status.rawValue
  }
}
