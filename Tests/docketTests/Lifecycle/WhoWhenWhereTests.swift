import Domain
import Testing

@testable import docket

/// `--by`, `--on`, `--at` and `-m` can be given with every step, and are told wherever it is told.
@Suite struct WhoWhenWhereTests {
  struct Step: Sendable {
    var line: String
    /// The item whose page and log tell it.
    var item: String
    /// Somebody whom neither page nor story names otherwise.
    var who = "MF"
    /// Whether page and story tell it: of a link they tell that it is there.
    var isShown = true
  }

  static let steps = [
    Step(line: "discuss P-3", item: "P-3"), Step(line: "last-call P-9", item: "P-9"),
    Step(line: "conclude P-9 adopted --override 'no time'", item: "P-9"),
    Step(line: "defer P-1 --until 2017-09-01", item: "P-1"),
    Step(line: "withdraw P-1", item: "P-1"),
    Step(line: "supersede P-1 --replaced-by P-3", item: "P-1"),
    Step(line: "reopen P-4", item: "P-4"), Step(line: "answer C-1", item: "C-1"),
    Step(line: "resolve C-1", item: "C-1", who: "AP"), Step(line: "dissent C-1", item: "C-1"),
    Step(line: "withdraw C-1", item: "C-1", who: "AP"),
    Step(line: "position P-1 support", item: "P-1"),
    Step(line: "accept P-1", item: "P-1", who: "DC-IoT"),
    Step(line: "decline P-1", item: "P-1", who: "DC-IoT"),
    Step(line: "edit P-1 --text 'New words'", item: "P-1"),
    Step(line: "edit P-1 --title 'New title'", item: "P-1"),
    Step(line: "edit A-3 --title 'New title'", item: "A-3"),
    Step(line: "edit C-1 --text 'What harm is'", item: "C-1"),
    Step(line: "concern P-1 'Too costly'", item: "C-4"),
    Step(line: "concern P-1 'Too costly'", item: "P-1"),
    Step(line: "due A-2 2017-07-01", item: "A-2"),
    Step(line: "start A-3", item: "A-3"),
    Step(line: "wait A-3 --on-whom DC-IRP", item: "A-3"), Step(line: "review A-3", item: "A-3"),
    Step(line: "close A-5", item: "A-5"), Step(line: "cancel A-5", item: "A-5"),
    Step(line: "reopen A-1", item: "A-1"),
    Step(line: "assign A-3 MB", item: "A-3"),
    Step(line: "due A-3 2017-07-01", item: "A-3"),
    Step(line: "supersede A-2 --replaced-by A-3", item: "A-2"),
    Step(line: "accept A-3", item: "A-3", who: "DC-IoT"),
    Step(line: "link P-1 relates-to S-9", item: "P-1", isShown: false),
    Step(line: "convert P-3 action", item: "P-3"),
    Step(line: "propose 'Another one'", item: "P-10"),
    Step(line: "add 'Another one' -p P-1", item: "A-9"),
  ]

  /// P-9 is in discussion without a concern, and every action belongs to P-1.
  private static func desk() throws -> Desk {
    let desk = try Desk.withEveryState()
    desk("propose 'Open one'", on: "2017-05-11")
    desk("discuss P-9", on: "2017-05-11")
    for action in ["A-1", "A-2", "A-3", "A-5"] { desk("link \(action) implements P-1") }
    return desk
  }

  @Test func `each step tells who, when, where and why in log, trace and show`() throws {
    let desk = try Self.desk()
    let file = desk.bytes()
    for step in Self.steps {
      let given = "--by \(step.who) --on 2017-05-15 --at '<k3@list>' -m 'for good reasons'"
      let told = desk("\(step.line) \(given)", on: "2017-05-17")
      #expect(!told.contains("error:"), "\(step.line): \(told)")
      let log = desk("log \(step.item) --limit 1").joined
      #expect(log.hasPrefix("2017-05-15 \(step.who) "), "\(step.line): \(log)")
      for part in ["for good reasons", "(recorded by OCL; mail <k3@list>)"] {
        #expect(log.contains(part), "\(step.line): \(log)")
      }
      #expect(log.ranges(of: "for good reasons").count == 1, "\(step.line): \(log)")
      if step.isShown {
        let page = desk("show \(step.item)").joined
        for part in ["15 May", "for good reasons", step.who, "recorded by OCL; mail <k3@list>"] {
          #expect(page.contains(part), "\(step.line): \(page)")
        }
      }
      if step.isShown {
        for line in ["trace \(step.item)", "trace \(step.item) --format markdown"] {
          let trace = desk(line).joined
          for part in ["2017-05-15", "for good reasons", "recorded by OCL", "mail <k3@list>"] {
            #expect(
              trace.replacing("\\", with: "").contains(part), "\(step.line), \(line): \(trace)")
          }
        }
        let rows = try JSONReader.read(desk("trace \(step.item) --format json")).array ?? []
        let told = rows.filter { $0["day"] == "2017-05-15" }.compactMap { $0["text"]?.string }
        #expect(told.contains { $0.contains(step.who) }, "\(step.line): \(told)")
      }
      try desk.write(file, to: "civ.docket")
    }
  }

  @Test func `a note says who recorded it, and where`() throws {
    let desk = try Desk.withPeople()
    desk("add First")
    desk("note A-1 'ask them' --by AP --at '<k3@list>'")
    #expect(
      desk("show A-1").contains(
        "notes     2017-05-17 AP: ask them (recorded by OCL; mail <k3@list>)"))
  }

  @Test func `a step that was taken back is told as it was told before`() throws {
    let desk = try Desk.withPeople()
    for line in ["propose Idea", "discuss P-1", "conclude P-1 adopted -m yes --override now"] {
      desk(line)
    }
    desk("reopen P-1 -m 'new facts'")
    let told = "OCL reopens P-1: new facts"
    #expect(desk("log --limit 1").contains(told))
    desk("undo")
    desk("undo")
    #expect(desk("log --limit 3").contains("\(told) (TAKEN BACK)"), "\(desk("log"))")
  }

  @Test func `the log of a person has what they did and what they typed for others`() throws {
    let desk = try Desk.withPeople()
    desk("add First -o AP")
    desk("start A-1 --by AP")
    desk("note A-1 'ask them'", as: "MB")
    desk("review A-1 -m 'see the draft' --by VC", as: "MB")
    func log(_ who: String) -> [String] {
      desk("log \(who)").withoutIDs.split(separator: "\n").map(String.init)
    }
    #expect(log("AP").last == "2017-05-17  AP starts A-1 (recorded by OCL) [ID]")
    #expect(
      log("MB") == [
        "2017-05-17  MB notes on A-1: ask them [ID]",
        "2017-05-17  VC puts A-1 up for review: see the draft (recorded by MB) [ID]",
      ])
    #expect(log("VC").count == 1)
    #expect(log("OCL").contains("2017-05-17  AP starts A-1 (recorded by OCL) [ID]"))
    #expect(desk("log --since tomorrow") == "nothing was done in that part of the log")
    #expect(desk("log A-1 --until 2017-05-16") == "nothing was done in that part of the log")
  }

  @Test func `the log of a coalition has what it answered and held`() throws {
    let desk = try Desk.withPeople()
    desk("propose 'Adopt it' -w DC-IoT")
    desk("discuss P-1")
    desk("accept P-1 --by DC-IoT")
    desk("position P-1 support --by DC-IoT -m 'it helps'")
    #expect(
      desk("log DC-IoT --since 2017-05-17").withoutIDs == """
        2017-05-17  DC-IoT accepts P-1 (recorded by OCL) [ID]
        2017-05-17  DC-IoT supports P-1: it helps (recorded by OCL) [ID]
        """)
  }
}

extension String {
  /// On one line, however it was wrapped.
  fileprivate var joined: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
