import Foundation
import Testing

/// What only the process shows: its three standard files, and its exit status.
@Suite struct ProgramTests {
  /// The command lies beside the tests.
  private static var docket: String {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let tests = bundle?.bundleURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("docket").path
  }

  /// Runs a shell line in which `$docket` is the command; returns what it prints and its status.
  private func shell(_ line: String) throws -> (text: String, status: Int32) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "exec 2>&1; set -o pipefail; " + line]
    process.environment = ["docket": Self.docket, "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
  }

  @Test func `results go to standard output and errors beside them`() throws {
    #expect(try shell("$docket --version 2>/dev/null").text.hasPrefix("docket "))
    #expect(try shell("$docket xyzzy >/dev/null").text.contains("there is no verb \"xyzzy\""))
    #expect(try shell("$docket xyzzy").status == 64)
  }

  @Test func `an argument that is no text is refused, as it could not be kept as typed`() throws {
    let (text, status) = try shell(#"$docket add $'caf\xe9'"#)
    #expect(
      text == """
        error: argument 2 is not UTF-8 text, so it would not be kept as it was typed
        hint: type it in a terminal that is set to UTF-8: see locale

        """)
    #expect(status == 64)
  }

  /// As somebody else, where the tests run as root: root may look into every folder.
  @Test(.enabled(if: geteuid() == 0))
  func `a folder that may not be looked into is a matter of permission`() throws {
    let (text, status) = try shell(
      """
      place=$(mktemp -d) && trap 'rm -rf "$place"' EXIT && cp "$docket" "$place/run"
      chmod 755 "$place" && mkdir -m 700 "$place/closed"
      "$docket" -f "$place/closed/x.docket" -q init
      setpriv --reuid 65534 --clear-groups "$place/run" -f "$place/closed/x.docket" status
      """)
    #expect(text.contains("error: you may not look into the folder of "))
    #expect(status == 77)
  }

  @Test func `a reader that has seen enough is no fault`() throws {
    let (text, status) = try shell("$docket --help | (exec 0<&-; sleep 0.1)")
    #expect(text == "")
    #expect(status == 0)
  }

  @Test func `a closed output is told, with the exit status of a writing error`() throws {
    let (text, status) = try shell("$docket --version >&-")
    #expect(text.hasPrefix("error: cannot write the result: standard output is closed\n"))
    #expect(status == 74)
    #expect(try shell("$docket xyzzy 2>&-").status == 64)
  }

  @Test func `a file that may not grow is a writing error, and no crash`() throws {
    let (text, status) = try shell(
      "f=$(mktemp); (ulimit -f 0; $docket --help >$f); s=$?; rm $f; exit $s")
    #expect(text.hasPrefix("error: cannot write the result: "))
    #expect(status == 74)
  }
}
