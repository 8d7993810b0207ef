import Reports
import Testing

@testable import docket

/// A hint that is a whole command runs as it is written.
@Suite struct HintTests {
  /// Each is refused for a reason of its own.
  static let refused = [
    "close A-1 -m sent", "close A-2", "close A-3 -m x", "start A-1", "start A-5", "wait A-2",
    "review A-2", "cancel A-2", "reopen A-2 -m x", "due A-2 +3w", "due A-2 2017-05-31",
    "assign A-2 AP", "assign A-2 ZZ", "assign A-2 --add --remove AP", "edit P-1",
    "edit P-99 --title x",
    "edit P-1 --title ''", "edit S-1 --shepherd AP", "edit A-2 --shepherd AP", "edit AP --title X",
    "edit A-2 --without Nobody", "add ''", "add x -p A-1", "add x --programme NONE",
    "add x -w DC-IoX",
    "link A-2 A-2", "link A-2 depends-on A-3", "link A-2 depends-on", "link A-3 depends-on A-2",
    "convert A-1 action", "convert P-4 action", "checked P-1", "checked Nobody", "undo A-4",
    "undo ffff",
    "undo --as VC", "show A-4", "show A-99", "show Nobody", "show S-2..S-1",
    "list owner:ZZ", "list programme:X", "list foo:bar", "list --limit 0", "list --format html",
    "log --limit 0", "log A-99", "search ' '", "mine --as Stranger", "note A-1", "note A-1 ''",
    "person add AP", "person edit AP", "person edit AP --code VC", "person show ZZ", "person",
    "coalition add dc-iot", "coalition edit DC-IoT", "coalition edit DC-IoT --code DC-IRP",
    "coalition show X", "programme add CIV-2017", "programme edit CIV-2017", "programme show X",
    "programme edit CIV-2017 --stale-days 0", "meeting add ''", "meeting edit M-1",
    "meeting show P-1", "init DC-CIV", "start A-2 --on tomorrow", "start A-2 --on 2016-01-01",
    "start A-2 --at nowhere", "start A-2 --by ZZ", "status --format eml", "status --frob", "stat",
    "close", "nosuch", "help nosuch", "import none.txt", "-f none.docket status",
    "last-call P-1", "last-call P-2 --until +1d", "conclude P-1 adopted -m x", "conclude P-2",
    "resolve C-1 --by VC", "discuss P-4", "withdraw P-1", "defer P-1 -m x", "supersede P-1",
    "accept P-2", "answer C-1", "position P-4 support", "concern P-4 x", "dissent C-1",
  ]

  @Test func `every whole command of a hint can be typed as it is`() throws {
    let docket = try Desk.withReport()
    for line in [
      "programme add CIV-2017", "person add PH 'Paul Hill'", "add First -o AP", "close A-1 -m sent",
      "add Second -o AP -d 2017-01-31", "add Third -o AP --depends-on A-2", "add Fourth",
      "undo", "add Fifth", "convert P-4 statement", "discuss P-1", "discuss P-2",
      "concern P-1 'What is harm?' --by AP",
    ] { docket(line) }
    let file = docket.bytes()
    var tried = 0
    for line in Self.refused {
      let refusal = docket(line)
      #expect(refusal.contains("[exit "), "docket \(line) was not refused: \(refusal)")
      #expect(refusal.contains("\nhint: "), "docket \(line) does not say what next: \(refusal)")
      for hint in refusal.split(separator: "\n").filter({ $0.hasPrefix("hint: docket ") }) {
        let command = String(hint.dropFirst("hint: docket ".count))
        let isWhole = !command.contains("…") && command.firstMatch(of: #/\b[A-Z]{3,}\b|P-N/#) == nil
        guard isWhole || command.contains("-m \"…\"") && !command.contains(#/WHO|DAY|OUTCOME|P-N/#)
        else { continue }
        let outcome = docket.outcome(words(command))
        #expect(
          outcome.status != .usage, "after docket \(line), docket \(command): \(outcome.errors)")
        tried += 1
        try docket.write(file, to: "civ.docket")
      }
      for name in docket.folder.names where name.hasSuffix(".docket") && name != "civ.docket" {
        try docket.folder.remove(name)
      }
    }
    #expect(tried > 60)
  }

  static let kept: [(line: String, hint: String)] = [
    ("wait a1 --on-whom DC-IRP --by AP", #"wait A-1 -m "…" --on-whom DC-IRP --by AP"#),
    ("wait A-1 -m x --on 2017-01-02", #"wait A-1 --on-whom WHO -m "…" --on 2017-01-02"#),
    (
      "supersede P-1 --move-actions --replaced-by=P-2",
      #"supersede P-1 -m "…" --move-actions --replaced-by=P-2"#
    ),
    (
      "supersede P-1 -m x --move-actions", #"supersede P-1 --replaced-by P-N -m "…" --move-actions"#
    ),
    (
      "conclude P-1 adopted --level consensus --minority 'VC: no' --override now --at M-1",
      #"conclude P-1 adopted -m "…" --level consensus --minority 'VC: no' --override now --at M-1"#
    ),
    ("defer P-1 --until 2017-09-01", #"defer P-1 --until 2017-09-01 -m "…""#),
    ("defer P-1 --until 2016-09-01 -m x", #"defer P-1 --until DAY -m "…""#),
    (
      "edit P-2 --title 'Other words' --tag x", "edit P-2 --editorial --title 'Other words' --tag x"
    ),
    (
      "conclude P-2 adopted --level consensus -m x --on 2017-01-10",
      #"conclude P-2 adopted -m "…" --override "…" --level consensus --on 2017-01-10"#
    ),
    (
      "conclude P-2 adopted --level consensus -m x --on 2017-01-10",
      #"from 2017-01-25: docket conclude P-2 adopted -m "…" --level consensus"#
    ),
    ("resolve C-1 --by VC", #"resolve C-1 -m "…" --override "…" --by VC"#),
    ("close A-1 --override now --dry-run --format json", #"close A-1 -m "…" --override now"#),
    // What is said of another item is not said of this one.
    ("close A-2 --by AP -m x", #"close A-1 -m "…""#),
  ]

  @Test func `a hint that repeats the command keeps what was typed with it`() throws {
    let docket = try Desk.withReport(now: "2017-01-02")
    for line in [
      "add First -o AP", "add Second -o AP --depends-on A-1", "discuss P-1", "discuss P-2",
      "concern P-1 'What is harm?' --by AP --non-blocking",
    ] { docket(line) }
    docket("last-call P-2", on: "2017-01-10")
    let file = docket.bytes()
    for (line, hint) in Self.kept {
      if line.hasPrefix("conclude P-1") { docket("withdraw C-1 --by AP -m x") }
      let refusal = docket(line, on: "2017-01-12")
      let lines = refusal.split(separator: "\n")
      #expect(
        lines.contains("hint: docket \(hint)") || lines.contains("hint: \(hint)"),
        "docket \(line): \(refusal)")
      try docket.write(file, to: "civ.docket")
    }
  }

  @Test func `hints name the file that -f named`() throws {
    let docket = try Desk.withReport()
    docket("add First")
    #expect(
      docket("-f civ.docket start A-1") == """
        error: cannot start A-1: it has no owner
        hint: docket -f civ.docket assign A-1 WHO
        [exit 1]
        """)
    #expect(
      docket("-f civ.docket status").hasSuffix("each: docket -f civ.docket list WORD"))
  }
}
