import Testing

@testable import docket

@Suite struct RunTests {
  @Test func `the last of two equal options counts, wherever it stands`() {
    #expect(
      run("-q -f a status -f b") == """
        status of 2017-05-17, b

        """)
  }

  @Test func `remarks stand among the results, and notices beside them`() {
    let outcome = Shell.run(["status"], in: .test(), root: TestRoot.self)
    #expect(outcome.output == "all is well\nstatus of 2017-05-17, no file\n")
    #expect(outcome.errors == "no file was read\n")
  }

  @Test func `an alias is its verb, and a text may begin with a hyphen`() {
    #expect(
      run(["done", "A-1", "A-2", "--on", "2017-05-01", "--by=AP", "-m", "-1 or less"]) == """
        closed A-1 A-2 on 2017-05-01
        by AP, typed by -
        -1 or less

        """)
  }

  @Test func `a day that does not exist is a usage fault`() {
    #expect(
      run("close A-1 --on 2017-02-30") == """
        error: 2017-02-30 is not a day: February 2017 has 28 days
        hint: its last day is 2017-02-28
        [exit 64]

        """)
  }

  static let faults: [(typed: String, expected: String)] = [
    ("close", "error: missing expected argument '<references> ...'\nhint: docket close --help\n"),
    (
      "close A-1 --fromat json",
      """
      error: unknown option '--fromat'
      hint: did you mean '--format'?
      hint: docket close --help

      """
    ),
    ("person add X Y", "error: unexpected argument 'Y'\nhint: docket person add --help\n"),
    (
      "close A-1 --on -2d",
      """
      error: missing value for '--on <day>'
      hint: a value that begins with a hyphen: --on=-2d
      hint: docket close --help

      """
    ),
    ("close A-1 --by", "error: missing value for '--by <who>'\nhint: docket close --help\n"),
    (
      "status --format xml",
      """
      error: the value 'xml' is invalid for '--format <format>'
      hint: please provide one of: text, json, csv, markdown, html, eml
      hint: docket status --help

      """
    ),
    (
      "status --format csv",
      "error: docket status has no csv form\nhint: it has: text, json\n"
    ),
  ]

  @Test(arguments: faults)
  func `the parser's faults are told in docket's way`(_ fault: (typed: String, expected: String)) {
    #expect(run(fault.typed) == fault.expected + "[exit 64]\n")
  }

  @Test func `version and help go to standard output and end well`() {
    #expect(run("--version") == "docket test\n")
    #expect(run("help close").hasPrefix("USAGE: docket close [OPTION …] <references> ...\n"))
    #expect(run("close --help") == run("help close"))
  }

  @Test func `an error comes after what was said before it`() {
    #expect(
      run("fail refusal") == """
        half a result
        error: cannot close A-1: it is done
        hint: docket log A-1
        [exit 1]

        """)
  }

  @Test func `a given time must be readable`() {
    #expect(run("-q status", in: .test(["DOCKET_NOW": "2016-12-06"])).contains("2016-12-06"))
    #expect(
      run("status", in: .test(["DOCKET_NOW": "soon"])) == """
        error: DOCKET_NOW is "soon", which is neither a day nor an instant
        hint: DOCKET_NOW=2017-05-17T09:00:00Z, or DOCKET_NOW=2017-05-17
        [exit 64]

        """)
  }

  static let colors: [(typed: String, terminal: Bool, environment: [String: String], on: Bool)] = [
    ("status", true, [:], true),
    ("status", false, [:], false),
    ("status", true, ["NO_COLOR": "1"], false),
    ("status", true, ["TERM": "dumb"], false),
    ("status --color always", false, ["NO_COLOR": "1"], true),
    ("status --color never", true, [:], false),
    ("status --color always --format json", true, [:], false),
  ]

  @Test(arguments: colors)
  func `colours are for terminals, unless asked for or forbidden`(
    _ line: (typed: String, terminal: Bool, environment: [String: String], on: Bool)
  ) {
    var environment = Environment.test(line.environment)
    environment.isOutputTerminal = line.terminal
    #expect(run(line.typed, in: environment).contains("\u{1B}[1mstatus\u{1B}[0m") == line.on)
  }

  static let instants: [(text: String, milliseconds: Int?)] = [
    ("1970-01-01T00:00:00Z", 0), ("1970-01-02", 129_600_000),
    ("2017-05-17T09:00:00Z", 1_495_011_600_000), ("2017-05-17T24:00:00Z", nil),
    ("2017-05-17T09:00:00", nil), ("2017-05-17T9:00:00Z", nil), ("2017-02-30", nil), ("now", nil),
  ]

  @Test(arguments: instants)
  func `an instant is a day or a UTC time of it`(_ instant: (text: String, milliseconds: Int?)) {
    #expect(Environment.instant(instant.text) == instant.milliseconds)
  }
}
