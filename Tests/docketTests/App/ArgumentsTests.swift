import ArgumentParser
import Domain
import Testing

@testable import docket

@Suite struct ArgumentsTests {
  static let orders: [(typed: String, ordered: String)] = [
    ("", "status"),
    ("-f t.docket", "status --file=t.docket"),
    ("-q", "status --quiet"),
    ("-f t.docket close A-1", "close --file=t.docket A-1"),
    ("close A-1 -f t.docket", "close A-1 -f t.docket"),
    ("--file=t.docket close A-1", "close --file=t.docket A-1"),
    ("-ft.docket close A-1", "close --file=t.docket A-1"),
    ("-f=t.docket close A-1", "close --file=t.docket A-1"),
    ("--as OCL --by AP --dry-run -q done A-1", "done --as=OCL --by=AP --dry-run --quiet A-1"),
    ("-f a close -f b A-1", "close --file=a -f b A-1"),
    ("-f a close -- -x", "close --file=a -- -x"),
    ("-m -1 close A-1", "close --message=-1 A-1"),
    ("-f - status", "status --file=-"),
    ("-f a person add X", "person add --file=a X"),
    ("person -f a add X", "person add --file=a X"),
    ("-q person -f a", "person list --quiet --file=a"),
    ("-q help close", "help close"),
    ("-f a --version", "--version"),
    ("person --help", "person --help"),
  ]

  @Test(arguments: orders)
  func `global options before the verb are put behind it`(
    _ line: (typed: String, ordered: String)
  ) throws {
    let typed = line.typed.split(separator: " ").map(String.init)
    let arguments = try Arguments(typed, root: TestRoot.self)
    #expect(arguments.ordered.joined(separator: " ") == line.ordered)
  }

  static let faults: [(typed: String, message: String, hint: String)] = [
    ("clsoe A-1", "there is no verb \"clsoe\"", "docket close"),
    ("xyzzy", "there is no verb \"xyzzy\"", "docket help"),
    ("help clos", "there is no verb \"clos\"", "docket close"),
    ("person ad X", "docket person has no verb \"ad\"", "docket person add"),
    ("-f", "the option -f needs a value", "docket -f VALUE VERB …"),
    ("--file --as x close", "the option --file needs a value", "docket --file VALUE VERB …"),
    ("--quiet=yes close", "the option --quiet=yes is not known before the verb", ""),
    ("--nope close", "the option --nope is not known before the verb", ""),
    ("-x close", "the option -x is not known before the verb", ""),
    ("-- close", "no verb stands before \"--\"", ""),
  ]

  @Test(arguments: faults)
  func `what cannot be understood before the verb is a usage fault with a way on`(
    _ fault: (typed: String, message: String, hint: String)
  ) {
    let typed = fault.typed.split(separator: " ").map(String.init)
    let thrown = #expect(throws: UsageFault.self) { try Arguments(typed, root: TestRoot.self) }
    #expect(thrown?.message == fault.message)
    if !fault.hint.isEmpty { #expect(thrown?.hints == [fault.hint]) }
  }

  @Test func `the table of global options knows every option that is declared`() throws {
    for name in GlobalOptions.names {
      let value = name.long == "format" ? "json" : name.long == "color" ? "never" : "x"
      let typed = name.takesValue ? ["--" + name.long, value] : ["--" + name.long]
      _ = try GlobalOptions.parse(typed)
    }
    let help = GlobalOptions.helpMessage()
    let declared = help.split { " ,\n".contains($0) }.filter { $0.hasPrefix("--") }
    let known = Set(GlobalOptions.names.map { "--" + $0.long } + ["--help"])
    #expect(Set(declared.map(String.init)) == known)
  }
}
