import Testing

@testable import docket

@Suite struct ReportShowTests {
  @Test func `several are shown at once`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket("show S-1..S-2") == """
        S-1  People do not feel safe on the network, because nobody who drew it up reck…
        said by VC
          "People do not feel safe on the network, because nobody who drew it up
          reckoned with devices that would be turned against others. Software is patched
          late or never, above all in the Internet of Things (“IoT”). A further Core
          Value, Freedom from Harm (“FFH”), could give engineers a direction for some
          years."
          M-1, report.txt line 10, key issue

        S-2  Whoever makes, approves or sells a device, or writes its software, should …
        said by MB
          "Whoever makes, approves or sells a device, or writes its software, should
          show openly what they do and answer for it; that would serve the new value
          best."
          M-1, report.txt line 10, key issue
        """)
    #expect(
      docket("show P-2,P-4") == """
        P-2  Safety standards cannot be debated without looking at the technolo…  RAISED
        no shepherd
          "Safety standards cannot be debated without looking at the technology."
          M-1, report.txt line 61
        next      docket discuss P-2 --shepherd WHO

        P-4  The points of this discussion should go out to the mailing list      RAISED
        no shepherd
          "The points of this discussion should go out to the mailing list, perhaps as a
          short paper. More talk is needed in the course of the year before there is a
          common view, and a work programme for the coalition after that."
          M-1, report.txt line 66
        next      docket discuss P-4 --shepherd WHO
        """)
    #expect(
      docket("show AP DC-IoT") == """
        AP  Alejandro Pisanty
        affiliation     UNAM Mexico
        took part in    M-1
        said            S-3, S-4, S-5, S-6, S-7, S-8: docket list speaker:AP statements

        DC-IoT  DC Internet of Things
        spellings       Dc-IoT
          P-1  Take up this proposal (FFH) as a work programme  raised
        """)
  }

  @Test func `what is not there is refused`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket("show P-99") == """
        error: there is no P-99: the last proposal is P-4
        hint: docket list proposals
        [exit 1]
        """)
    #expect(
      docket("show S-20..S-30") == """
        error: there is no S-24: the last statement is S-23
        hint: docket list statements
        [exit 1]
        """)
    #expect(
      docket("show Nobody") == """
        error: there is nothing called "Nobody" in this file
        hint: docket list
        hint: docket person list
        hint: docket coalition list
        [exit 1]
        """)
    #expect(
      docket("show S-2..S-1") == """
        error: S-2..S-1 is not a range: it runs backwards
        hint: S-1..S-2
        [exit 64]
        """)
    #expect(
      docket("show") == """
        error: missing expected argument '<references> ...'
        hint: docket show --help
        [exit 64]
        """)
  }

  @Test func `nothing is concluded while a concern is open`() throws {
    let docket = try Desk.withPeople(now: "2017-05-02")
    docket("propose Idea")
    docket("discuss P-1")
    docket("last-call P-1 --until 2017-05-16")
    docket("concern P-1 'too wide' --by AP")
    let ahead = docket("show P-1", on: "2017-05-10")
    #expect(
      ahead.contains(
        """
        next      docket answer C-1 -m "…"
                  from 17 May: docket conclude P-1 OUTCOME -m "…"
        """))
    #expect(docket("show P-1", on: "2017-05-17").hasSuffix("next      docket answer C-1 -m \"…\""))
    docket("dissent C-1 -m 'it stands'")
    #expect(docket("show P-1").hasSuffix("next      docket conclude P-1 OUTCOME -m \"…\""))
  }

  @Test func `a concern shows everything that settles it, and that can be typed`() throws {
    let docket = try Desk.withPeople()
    docket("propose Idea")
    docket("concern P-1 'too wide' --by AP")
    let settling = """
      docket resolve C-1 --by AP -m "…"
                docket dissent C-1 -m "…"
                docket withdraw C-1 --by AP -m "…"
      """
    #expect(
      docket("show C-1").hasSuffix(
        "next      docket answer C-1 -m \"…\"\n          \(settling)"))
    docket("answer C-1 -m 'it is not'")
    #expect(docket("show C-1").hasSuffix("\nnext      \(settling)"))
    let file = docket.bytes()
    for line in settling.split(separator: "\n") {
      let step = line.drop { $0 == " " }.dropFirst("docket ".count)
      #expect(!docket(String(step)).contains("error:"), "\(step)")
      #expect(!docket("show C-1").contains("next"), "\(step)")
      try docket.write(file, to: "civ.docket")
    }
  }

  @Test func `a settled concern is opened by taking back what settled it`() throws {
    let docket = try Desk.withPeople()
    docket("propose Idea")
    docket("concern P-1 'too wide' --by AP")
    docket("resolve C-1 --by AP")
    #expect(
      docket("reopen C-1 -m 'not at all'") == """
        error: cannot reopen C-1: it is a concern
        hint: docket undo C-1
        [exit 1]
        """)
    docket("undo C-1")
    #expect(docket("show C-1").contains("OPEN"))
    #expect(docket("reopen C-1 -m x").contains("hint: docket show C-1"))
  }
}
