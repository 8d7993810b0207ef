import Foundation

/// The process: runs what was typed, then writes what came of it.
@main
enum Program {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    Descriptor.openStandard()
    let typed = Array(CommandLine.arguments.dropFirst())
    exit(write(Shell.run(typed, in: .real)))
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
