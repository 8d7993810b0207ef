import Domain
import Testing

@testable import docket

/// Text that would act on a terminal is stored as given, shown harmless everywhere, and read back
/// equal from JSON.
@Suite struct HostileTextTests {
  /// Clears the screen, sets the terminal's title, turns the direction of writing, and breaks the
  /// line to look like an error of ours.
  static let hostile =
    "Red\u{1B}[2J\u{1B}]0;owned\u{07} \u{202E}txt.exe\u{202C}\u{2066}\u{85}\u{9B}31m\nerror: A-9\rend"
  let docket: Desk

  init() throws {
    docket = try Desk.withPeople()
    let text = Self.hostile
    docket(["meeting", "add", text, "--date", "2017-05-01"])
    docket(["propose", text, "--text", text])
    docket(["add", text, "-o", "AP", "-p", "P-1", "--text", text, "-d", "2017-05-02"])
    docket(["note", "A-1", text])
    docket(["person", "edit", "AP", "--name", text, "--affiliation", text])
    docket(["coalition", "edit", "DC-IoT", "--name", text, "--spelling", text])
    docket(["programme", "add", "CIV-2017", "--title", text])
    docket(["concern", "P-1", text, "--by", "VC"])
    docket(["wait", "A-1", "--on-whom", "DC-IoT", "-m", text])
    docket(["link", "A-1", "https://example.org/\u{1B}[31m\u{202E}"])
    docket(["close", "A-1", "-m", text, "--at", "<\u{1B}[31m@list>"])
  }

  /// What may stand in what is shown: nothing that a terminal acts on.
  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n" || scalar == "\r"
        || ![.control, .format, .lineSeparator, .paragraphSeparator].contains(
          scalar.properties.generalCategory)
    } && !text.replacing("\r\n", with: "\n").unicodeScalars.contains("\r")
  }

  static let lines = [
    "status", "list --all", "list --all --format csv", "list --all --format markdown",
    "list --all --format json", "list --all --columns ref,title,owners", "show A-1", "show P-1",
    "show C-1", "show M-1", "show A-1 --format json", "show AP", "show DC-IoT", "mine --as AP",
    "log", "log --format json", "search red", "person list", "person show AP", "coalition list",
    "coalition show DC-IoT --format json", "programme list", "meeting list", "undo --dry-run",
    "reopen A-1 -m again", "start A-1", "status --color always --format json",
  ]

  @Test func `nothing that a terminal acts on is shown`() {
    for line in Self.lines {
      let shown = docket(line)
      #expect(isHarmless(shown), "\(line)")
      // In CSV a line end stays within its quotes.
      #expect(!shown.contains("\nerror: A-9") || line.hasSuffix("csv"), "\(line)")
      #expect(!shown.isEmpty, "\(line)")
    }
  }

  @Test func `JSON reads back equal to what was typed; a title or name is one line of it`() throws {
    let text = Self.hostile
    let line = JSON.string(
      text.replacing("\u{85}", with: " ").replacing("\n", with: " ").replacing("\r", with: " "))
    let action = try docket.json("show A-1 --format json")
    #expect(action["title"] == line)
    #expect(action["text"] == .string(text))
    #expect(action["notes"]?.array?.first?["text"] == .string(text))
    #expect(action["status"]?["result"] == .string(text))
    #expect(try docket.json("person show AP --format json")["name"] == line)
    #expect(try docket.json("coalition show DC-IoT --format json")["name"] == line)
    #expect(try docket.json("meeting show M-1 --format json")["title"] == line)
  }

  @Test func `what is typed wrongly is quoted harmless`() throws {
    let esc = "\u{1B}[31m\u{202E}"
    for arguments in [
      ["close", esc], ["show", esc], [esc], ["add", "x", "-o", esc], ["add", "x", "-w", esc],
      ["add", "x", "-d", esc], ["add", "x", "--tag", "a \(esc)"], ["-f", esc, "status"],
      ["import", esc], ["list", esc + ":x"], ["list", "--sort", esc], ["status", "--as", esc],
      ["status", "--format", esc], ["start", "A-1", "--at", esc], ["me", esc], ["init", esc],
      ["undo", esc], ["person", "add", esc], ["status", "--out", "\(esc)/x"],
      ["programme", "add", esc], ["status", "--" + esc],
    ] {
      #expect(isHarmless(docket(arguments)), "\(arguments)")
    }
  }

  @Test func `a hostile report is read as it is and shown harmless`() throws {
    try docket.writeReport(to: "re\u{202E}port\u{1B}[31m.txt") { text in
      text.replacing("Laws are the wrong instrument.", with: "Laws\u{1B}[2J are \u{202E}wrong.")
        .replacing("Matthew Shears:", with: "Matthew \u{1B}[31mShears:")
    }
    #expect(isHarmless(docket(["import", "re\u{202E}port\u{1B}[31m.txt"])))
    #expect(isHarmless(docket("show M-2 --unread")))
    #expect(isHarmless(docket("show S-1..S-23")))
    #expect(isHarmless(docket("log")))
    #expect(isHarmless(docket("status")))
    let said = try docket.json("list statements wrong --format json")["ref"]?.string ?? ""
    #expect(
      try docket.json("show \(said) --format json")["text"]?.string?.contains(
        "Laws\u{1B}[2J are \u{202E}wrong.") == true)
  }
}
