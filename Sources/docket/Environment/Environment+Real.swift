import Foundation

extension Environment {
  /// The environment of this process.
  static var real: Environment {
    let variables = ProcessInfo.processInfo.environment
    let isOutputTerminal = isatty(STDOUT_FILENO) == 1
    return Environment(
      now: milliseconds(), variables: variables,
      workingDirectory: FileManager.default.currentDirectoryPath,
      standardInput: readStandardInput,
      isInputTerminal: isatty(STDIN_FILENO) == 1,
      isOutputTerminal: isOutputTerminal,
      isErrorTerminal: isatty(STDERR_FILENO) == 1,
      terminalWidth: isOutputTerminal ? width(variables) : 80,
      random: { UInt64.random(in: .min ... .max) },
      gitUser: askGit, editFile: openEditor)
  }

  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  /// What `COLUMNS` says, or the terminal; never so narrow that a table breaks.
  private static func width(_ variables: [String: String]) -> Int {
    if let columns = variables["COLUMNS"].flatMap({ Int($0) }), columns > 0 {
      return max(40, min(columns, 500))
    }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return max(40, min(Int(size.ws_col), 500))
  }

  private static func readStandardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    if let code = Descriptor.read(STDIN_FILENO, into: &bytes) {
      throw Failure(.inputOutput, "cannot read standard input: \(Failure.systemReason(code))")
    }
    return bytes
  }

  /// Runs git, which knows the settings of the folder, the user and the machine.
  private static func askGit() -> GitUser {
    let command = "command -v git >/dev/null && git config --get-regexp '^user[.](name|email)$'"
    guard let pipe = popen("{ \(command); } 2>/dev/null", "r") else { return GitUser() }
    defer { pclose(pipe) }
    var user = GitUser()
    var buffer = [CChar](repeating: 0, count: 4096)
    while fgets(&buffer, Int32(buffer.count), pipe) != nil {
      let bytes = buffer.prefix { $0 != 0 && $0 != 0x0A }.map { UInt8(bitPattern: $0) }
      let words = String(decoding: bytes, as: UTF8.self).split(separator: " ", maxSplits: 1)
      guard words.count == 2 else { continue }
      if words[0] == "user.name" { user.name = String(words[1]) }
      if words[0] == "user.email" { user.mail = String(words[1]) }
    }
    return user
  }

  /// Runs the editor through the shell, as the variable may hold options: `code --wait`.
  private static func openEditor(_ command: String, _ path: String) -> Bool {
    let quoted = path.replacing("'", with: #"'\''"#)
    signal(SIGPIPE, SIG_DFL)
    defer { signal(SIGPIPE, SIG_IGN) }
    return system("\(command) '\(quoted)'") == 0
  }
}
