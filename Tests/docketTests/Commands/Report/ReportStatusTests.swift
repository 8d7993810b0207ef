import Domain
import Storage
import Testing

@testable import docket

@Suite struct ReportStatusTests {
  @Test func `every heading says who has the ball`() throws {
    let docket = try Desk.withReport()
    docket(#"add "Send the points" -o OCL,AP -w DC-IoT,DC-IRP -d 2016-12-20 -p P-4"#)
    docket(#"add "Compare the charters" -o MF -d 2017-01-15"#)
    docket(#"wait A-2 --on-whom DC-IRP -m "not out yet""#)
    docket(#"due A-2 2017-01-10 -m "sooner""#)
    docket(#"due A-2 2017-05-10 -m "later""#)
    docket(#"add "Ask the makers""#)
    docket(#"add "Draft" -o VC -d 2017-05-25"#)
    docket(#"review A-4 -m "on the list""#)
    docket("discuss P-1 --shepherd AP")
    docket(#"concern P-2 "too technical" --by LF --non-blocking"#)
    docket("discuss P-2")
    docket("last-call P-2")
    docket.now = "2017-05-17"
    #expect(
      docket("status") == """
        DC-CIV, Wed 17 May 2017                                  civ.docket, you are OCL
        CHAIR 4
          P-2  Safety standards cannot b…  last call 1 ended 147 days ago; C-1 unsettled
          P-3  Bring the DC on CIV to wo…  raised 162 days ago, no shepherd
          P-4  The points of this discus…  raised 162 days ago, no shepherd
          A-4  Draft                       in review since 7 Dec 2016
        OVERDUE 2
          A-1  Send the points       OCL, AP  due 20 Dec 2016, 148 days ago
          A-2  Compare the charters  MF       due 10 May, 7 days ago, moved 2 times
        SOON 1
          A-4  Draft  VC  due 25 May
        WAITING 1
          A-2  Compare the charters  MF  on DC-IRP for 161 days
        UNANSWERED 2
          P-1  DC-IoT asked 7 Dec 2016, DC-IRP asked 7 Dec 2016; none accepted or
               declined
          A-1  DC-IoT asked 7 Dec 2016, DC-IRP asked 7 Dec 2016; none accepted or
               declined
        NO OWNER 1
          A-3  Ask the makers  open since 7 Dec 2016
        NO DAY 1
          A-3  Ask the makers  open since 7 Dec 2016
        UNSETTLED 1
          C-1  too technical  on P-2, by LF, not answered
        STALE 5
          P-1  Take up this proposal (FFH)…  AP       nothing since 7 Dec 2016, 161 days
          A-1  Send the points               OCL, AP  nothing since 7 Dec 2016, 161 days
          A-2  Compare the charters          MF       nothing since 7 Dec 2016, 161 days
          A-3  Ask the makers                         nothing since 7 Dec 2016, 161 days
          A-4  Draft                         VC       nothing since 7 Dec 2016, 161 days
        CHECK 1
          P-3  breaks off after "than on the higher" (report.txt line 62)
        proposals 2 raised, 1 discussion, 1 last call
        concerns  1 open
        actions   2 open, 1 waiting, 1 review                     each: docket list WORD
        """)
    // For somebody else, and with -f: only the first and the last line differ.
    let (own, other) = (docket("status"), docket("status --as MF -f civ.docket"))
    let (ownLines, lines) = (own.split(separator: "\n"), other.split(separator: "\n"))
    #expect(lines.dropFirst().dropLast() == ownLines.dropFirst().dropLast())
    #expect(lines.first?.hasPrefix("DC-CIV, Wed 17 May 2017   ") == true)
    #expect(lines.first?.hasSuffix("   civ.docket, you are MF") == true)
    #expect(
      lines.last
        == "actions   2 open, 1 waiting, 1 review       each: docket -f civ.docket list WORD")
  }

  @Test func `every state is counted, however many they are`() throws {
    let docket = try Desk.withPeople()
    for title in ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"] {
      docket("add \(title) -o AP -d 2017-09-01")
    }
    docket("add Nine --proposed")
    docket("start A-2")
    docket("wait A-3 --on-whom VC -m reply")
    docket("review A-4 -m draft")
    docket("close A-5 -m done")
    docket("cancel A-6 -m moot")
    docket("supersede A-7 --replaced-by A-8 -m same")
    #expect(
      docket("status").hasSuffix(
        """
        actions 1 proposed, 2 open, 1 in progress, 1 waiting, 1 review, 1 done, 1
                cancelled, 1 superseded                           each: docket list WORD
        """))
  }

  @Test func `nothing to do is said too`() throws {
    let docket = try Desk()
    docket("init")
    #expect(
      docket("status") == """
        Wed 17 May 2017                                         work.docket, you are OCL
        Nothing waits for anybody.
        """)
  }

  @Test func `more than fits on a screen is counted`() throws {
    let docket = try Desk.withPeople()
    docket("add One")
    docket("add Two")
    docket("add Three")
    docket("add Four")
    docket("add Five")
    docket("add Six")
    docket("add Seven")
    docket("add Eight")
    docket("add Nine")
    docket("add Ten")
    #expect(
      docket("status") == """
        DC-CIV, Wed 17 May 2017                                  civ.docket, you are OCL
        NO OWNER 10
          A-1  One    open since 17 May
          A-2  Two    open since 17 May
          A-3  Three  open since 17 May
          A-4  Four   open since 17 May
          A-5  Five   open since 17 May
          A-6  Six    open since 17 May
          A-7  Seven  open since 17 May
          A-8  Eight  open since 17 May
          and 2 more: docket list no-owner
        NO DAY 10
          A-1  One    open since 17 May
          A-2  Two    open since 17 May
          A-3  Three  open since 17 May
          A-4  Four   open since 17 May
          A-5  Five   open since 17 May
          A-6  Six    open since 17 May
          A-7  Seven  open since 17 May
          A-8  Eight  open since 17 May
          and 2 more: docket list no-day
        actions 10 open                                           each: docket list WORD
        """)
  }

  @Test func `JSON has 200 lines of a heading, and the command for all`() throws {
    let docket = try Desk.withPeople()
    let repository = try Repository.open(at: docket.folder.path + "/civ.docket")
    try repository.write(
      as: Author(now: docket.environment.now, actor: .name("k3"), random: docket.environment.random)
    ) { transaction in
      for number in 1...201 {
        let title = JSON.string("Item \(number)")
        _ = try transaction.create(
          .action, Edit(set: [Field.title: title, Field.status: ActionStatus.open.json]))
      }
    }
    let status = try docket.json("status --format json")
    let section = try #require(
      status["sections"]?.array?.first { $0["heading"] == "no-day" })
    #expect(section["total"] == 201)
    #expect(section["lines"]?.array?.count == 200)
    #expect(section["more"] == "docket list no-day --format json")
  }

  @Test func `a file that asks for a form that is not written is refused`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket("status --out x.pdf") == """
        error: x.pdf: docket writes no .pdf
        hint: the ending says the form; else name it: --format text|markdown|csv|json|html
        [exit 64]
        """)
    #expect(docket.folder.read("x.pdf") == nil)
    #expect(docket("status --out status.2017") == "")
    #expect(docket.folder.read("status.2017")?.hasPrefix("DC-CIV") == true)
  }

  @Test func `a coalition's headings go on in the next line where one is too short`() throws {
    let docket = try Desk.withReport()
    docket("add One -o OCL -d 2016-12-08 -w DC-IoT")
    docket("add Two -w DC-IoT")
    docket("wait A-1 --on-whom DC-IoT -m 'no answer'")
    docket("propose Three -w DC-IoT")
    docket("concern P-5 'What is it?' --by AP")
    docket.now = "2017-05-17"
    let lines = docket("status --each coalition").split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 && !$0.contains("…") })
    let told = docket("status --each coalition").replacing(#/\s+/#, with: " ")
    for word in ["overdue", "waiting", "no owner", "no day", "unsettled", "stale"] {
      #expect(told.contains(word), "\(word)")
    }
  }
}
