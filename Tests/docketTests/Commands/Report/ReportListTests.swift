import Domain
import Testing

@testable import docket

@Suite struct ReportListTests {
  @Test func `each filter lets through what it says`() throws {
    let docket = try Desk.withReport()
    docket("programme add CIV-2017")
    docket(
      #"add "Send the points to the list" -o OCL,AP -w DC-IoT,DC-IRP -d 2016-12-20 -p P-4 --tag paper"#
    )
    docket(#"add "Compare the charters" -o MF -d 2016-12-01"#)
    docket(#"wait A-2 --on-whom DC-IRP -m "not out yet""#)
    docket(#"add "Ask the makers""#)
    #expect(
      docket("list") == """
        P-1  Take up this proposal (FFH) as …           raised
        P-2  Safety standards cannot be deba…           raised
        P-3  Bring the DC on CIV to work mor…           CHECK, raised
        P-4  The points of this discussion s…           raised
        A-1  Send the points to the list       OCL, AP  open, due 20 Dec
        A-2  Compare the charters              MF       waiting on DC-IRP, overdue sinc…
        A-3  Ask the makers                             open
        """)
    #expect(
      docket("list actions") == """
        A-1  Send the points to the list  OCL, AP  open, due 20 Dec
        A-2  Compare the charters         MF       waiting on DC-IRP, overdue since 1 D…
        A-3  Ask the makers                        open
        """)
    #expect(
      docket("list owner:OCL")
        == "A-1  Send the points to the list  OCL, AP with DC-IoT, DC-IRP  open, due 20 Dec")
    #expect(
      docket("list with:dciot") == """
        P-1  Take up this proposal (FFH) as a work programme           raised
        A-1  Send the points to the list                      OCL, AP  open, due 20 Dec
        """)
    #expect(
      docket("list tag:paper")
        == "A-1  Send the points to the list  OCL, AP with DC-IoT, DC-IRP  open, due 20 Dec")
    #expect(
      docket("list programme:CIV-2017 proposals")
        == "nothing matches; docket list --help tells what filters there are")
    #expect(
      docket("list meeting:M-1 proposals") == """
        P-1  Take up this proposal (FFH) as a work programme               raised
        P-2  Safety standards cannot be debated without looking at the t…  raised
        P-3  Bring the DC on CIV to work more on the technical principle…  CHECK, raised
        P-4  The points of this discussion should go out to the mailing …  raised
        """)
    #expect(
      docket("list speaker:AP statements --limit 2") == """
        S-3  To keep people from harm is what states were founded for, so the wordi…  AP
        S-4  What counts as harm, as freedom and as safe is not the same everywhere…  AP
        4 more: leave out --limit
        """)
    #expect(
      docket("list due.before:+14d") == """
        A-1  Send the points to the list  OCL, AP  open, due 20 Dec
        A-2  Compare the charters         MF       waiting on DC-IRP, overdue since 1 D…
        """)
    #expect(
      docket("list due.after:2016-12-10")
        == "A-1  Send the points to the list  OCL, AP with DC-IoT, DC-IRP  open, due 20 Dec")
    #expect(
      docket("list due:2016-12-20")
        == "A-1  Send the points to the list  OCL, AP with DC-IoT, DC-IRP  open, due 20 Dec")
    #expect(docket("list due:none actions") == "A-3  Ask the makers  open")
    #expect(
      docket("list created.before:today") == """
        P-1  Take up this proposal (FFH) as a work programme               raised
        P-2  Safety standards cannot be debated without looking at the t…  raised
        P-3  Bring the DC on CIV to work more on the technical principle…  CHECK, raised
        P-4  The points of this discussion should go out to the mailing …  raised
        """)
    #expect(
      docket("list created:today actions") == """
        A-1  Send the points to the list  OCL, AP  open, due 20 Dec
        A-2  Compare the charters         MF       waiting on DC-IRP, overdue since 1 D…
        A-3  Ask the makers                        open
        """)
    #expect(
      docket("list state:waiting")
        == "A-2  Compare the charters  MF  waiting on DC-IRP, overdue since 1 Dec")
    #expect(
      docket("list waiting")
        == "A-2  Compare the charters  MF  waiting on DC-IRP, overdue since 1 Dec")
    #expect(
      docket("list charters")
        == "A-2  Compare the charters  MF  waiting on DC-IRP, overdue since 1 Dec")
    #expect(
      docket("list text:charters actions")
        == "A-2  Compare the charters  MF  waiting on DC-IRP, overdue since 1 Dec")
    #expect(
      docket("list overdue")
        == "A-2  Compare the charters  MF  waiting on DC-IRP, overdue since 1 Dec")
    #expect(
      docket("list soon")
        == "A-1  Send the points to the list  OCL, AP with DC-IoT, DC-IRP  open, due 20 Dec")
    #expect(docket("list no-owner") == "A-3  Ask the makers  open")
    #expect(docket("list no-day") == "A-3  Ask the makers  open")
    #expect(
      docket("list unanswered")
        == "A-1  Send the points to the list  OCL, AP with DC-IoT, DC-IRP  open, due 20 Dec")
    #expect(
      docket("list check")
        == "P-3  Bring the DC on CIV to work more on the technical principle…  CHECK, raised")
    #expect(
      docket("list chair") == """
        P-1  Take up this proposal (FFH) as a work programme               raised
        P-2  Safety standards cannot be debated without looking at the t…  raised
        P-3  Bring the DC on CIV to work more on the technical principle…  CHECK, raised
        P-4  The points of this discussion should go out to the mailing …  raised
        """)
    #expect(
      docket("list meetings")
        == "M-1  Dynamic Coalition on Core Internet Values (DC-CIV) meeting  OCL")
    #expect(
      docket("list actions owner:OCL with:DC-IoT due.before:+14d points")
        == "A-1  Send the points to the list  OCL, AP with DC-IoT, DC-IRP  open, due 20 Dec")
  }

  @Test func `finished ones come in when asked for`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "First" -o AP"#)
    docket(#"add "Second" -o AP"#)
    docket("close A-1 -m sent")
    #expect(docket("list") == "A-2  Second  AP  open")
    #expect(
      docket("list --all") == """
        A-1  First   AP  done
        A-2  Second  AP  open
        """)
    #expect(docket("list done") == "A-1  First  AP  done")
    #expect(docket("list state:open") == "A-2  Second  AP  open")
    #expect(
      docket("list all actions") == """
        A-1  First   AP  done
        A-2  Second  AP  open
        """)
  }

  @Test func `order, columns and number are chosen`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "Bravo" -o AP -d 2017-06-02"#)
    docket(#"add "Alpha" -o MB -d 2017-06-01"#)
    docket(#"add "Charlie""#)
    #expect(
      docket("list --sort title") == """
        A-2  Alpha    MB  open, due 1 Jun
        A-1  Bravo    AP  open, due 2 Jun
        A-3  Charlie      open
        """)
    #expect(
      docket("list --sort due --limit 2") == """
        A-2  Alpha  MB  open, due 1 Jun
        A-1  Bravo  AP  open, due 2 Jun
        1 more: leave out --limit
        """)
    #expect(
      docket("list --columns ref,due,title") == """
        A-1  2017-06-02  Bravo
        A-2  2017-06-01  Alpha
        A-3              Charlie
        """)
    #expect(
      docket("list --format csv --columns ref,title,owners,due").replacing("\r\n", with: "\n")
        == """
        ref,title,owners,due
        A-1,Bravo,AP,2017-06-02
        A-2,Alpha,MB,2017-06-01
        A-3,Charlie,,
        """)
    #expect(
      docket("list --format markdown --columns ref,title,due") == """
        | ref | title | due |
        | --- | --- | --- |
        | A-1 | Bravo | 2017-06-02 |
        | A-2 | Alpha | 2017-06-01 |
        | A-3 | Charlie |  |
        """)
  }

  @Test func `a name with its blanks is one word of a filter, other arguments hold several`()
    throws
  {
    let docket = try Desk.withPeople()
    docket("add 'Send the draft' -o 'Vint Cerf' -w DC-IoT")
    docket("add 'Read the draft' -o AP")
    docket("coalition edit DC-IoT --name 'Internet of Things'")
    for line in [
      ["owner:Vint Cerf"], ["owner:Cerf Vint"], ["owner:vint cerf", "draft"],
      ["with:Internet of Things"], ["owner:VC with:DC-IoT"], ["draft send"], ["actions owner:VC"],
      ["Send the draft"],
    ] {
      #expect(docket(["list"] + line + ["--columns", "ref"]) == "A-1", "\(line)")
    }
    #expect(docket(["list", "the draft", "--columns", "ref"]) == "A-1\nA-2")
    #expect(
      docket(["list", "owner:New Person"]) == """
        error: there is nobody called "New Person" in this file
        hint: known: AP Alejandro Pisanty, MB Maarten Botterman, OCL Olivier Crépin-Leblond, VC Vint Cerf
        hint: docket person list
        [exit 1]
        """)
    let share = "owner:Vint Cerf"
    #expect(
      docket(["report", "programme", share, "--format", "markdown"]).contains(
        "'owner:Vint Cerf'"))
  }

  @Test func `what an import doubted is listed though it is finished`() throws {
    let docket = try Desk.withReport()
    for step in [
      "withdraw P-3 -m no", "supersede P-3 --replaced-by P-1 -m 'one matter'",
      "conclude P-3 adopted --override now -m yes",
    ] {
      let file = docket.bytes()
      docket("discuss P-3")
      docket(step)
      #expect(docket("status").contains("CHECK 1\n  P-3  breaks off"), "\(step)")
      #expect(docket("list check").hasPrefix("P-3  "), "\(step)")
      // The commands that its page shows run as they are written.
      for hint in docket("show P-3").matches(of: #/docket ((?:edit|checked) P-3.*)/#) {
        let settled = docket.bytes()
        #expect(
          !docket(String(hint.1).replacing("…", with: "words")).contains("error:"), "\(hint.0)")
        #expect(!docket("status").contains("CHECK"), "\(step), \(hint.0)")
        try docket.write(settled, to: "civ.docket")
      }
      try docket.write(file, to: "civ.docket")
    }
  }

  @Test func `a filter that cannot be is refused`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket("list foo:bar") == """
        error: there is no filter "foo:"
        hint: filters are owner: speaker: with: tag: programme: meeting: state: due: due.before: due.after: created: created.before: created.after: text:
        hint: to look for the word itself: text:foo:bar
        [exit 64]
        """)
    #expect(
      docket("list owner:ZZ") == """
        error: nobody here has the initials "ZZ"
        hint: known: AP Alejandro Pisanty, MB Maarten Botterman, OCL Olivier Crépin-Leblond, VC Vint Cerf
        hint: docket person list
        [exit 1]
        """)
    #expect(
      docket("list with:Nobody") == """
        error: there is no coalition "Nobody"
        hint: known: DC-CIV, DC-IoT, DC-IRP
        [exit 1]
        """)
    #expect(
      docket("list programme:CIV-2017") == """
        error: there is no programme "CIV-2017"
        hint: docket programme list
        hint: docket programme add CIV-2017
        [exit 1]
        """)
    #expect(
      docket("list meeting:M-1") == """
        error: there is no M-1: this file has no meeting yet
        hint: docket list meetings
        [exit 1]
        """)
    #expect(
      docket("list meeting:OCL") == """
        error: "OCL" is no meeting
        hint: write meeting:M-1
        [exit 64]
        """)
    #expect(
      docket("list state:nowhere") == """
        error: there is no state "nowhere"
        hint: states are open cancelled concluded converted deferred discussion dissent done in-progress last-call proposed raised resolved review superseded waiting withdrawn
        [exit 64]
        """)
    #expect(
      docket("list due.before:someday") == """
        error: "someday" is not a day
        hint: write 2017-03-31, today, tomorrow, +14d, +2w, +3m, friday or eom
        [exit 64]
        """)
    #expect(
      docket("list owner:") == """
        error: the filter owner: has no value
        hint: write it without a space: owner:…
        [exit 64]
        """)
    #expect(
      docket("list --sort size") == """
        error: there is no order "size"
        hint: orders are ref due created touched state title
        [exit 64]
        """)
    #expect(
      docket("list --columns ref,size") == """
        error: there is no column "size"
        hint: columns are ref type title state outcome owners coalitions due programme created concluded conflicted
        [exit 64]
        """)
    #expect(
      docket("list --limit 0") == """
        error: --limit takes a number above 0
        hint: docket list --limit 20
        [exit 64]
        """)
    #expect(
      docket("list --format html") == """
        error: docket list has no html form
        hint: it has: text, json, csv, markdown
        [exit 64]
        """)
  }

  @Test func `what has no owner, coalition or programme can be asked for`() throws {
    let docket = try Desk.withPeople()
    docket("add Bare")
    docket("add Shared -o AP -w DC-IoT")
    docket("propose Idea --shepherd AP")
    docket("concern P-1 'Why?'")
    docket("programme add CIV-2017")
    docket("add Later")
    func refs(_ filter: String) -> String { docket("list \(filter) --columns ref") }
    #expect(refs("owner:none") == "A-1\nA-3")
    #expect(refs("with:NONE") == "P-1\nA-1\nA-3")
    #expect(refs("programme:none") == "P-1\nA-1\nA-2")
    #expect(refs("owner:none programme:none") == "A-1")
    #expect(docket("status owner:none").contains("NO OWNER 2"))
  }

  @Test func `a tag is found however it is written`() throws {
    let docket = try Desk.withPeople()
    docket("add First --tag Paper")
    docket("add Second --tag paper,ÉCRIT")
    #expect(docket("list tag:PAPER --columns ref") == "A-1\nA-2")
    #expect(docket("list tag:écrit --columns ref") == "A-2")
  }

  @Test func `a last call that has ended is listed as such`() throws {
    let docket = try Desk.withPeople(now: "2017-05-02")
    docket("propose Idea")
    docket("discuss P-1")
    docket("last-call P-1 --until 2017-05-16")
    #expect(docket("list", on: "2017-05-16") == "P-1  Idea  last call 1, until 16 May")
    #expect(docket("list", on: "2017-05-17") == "P-1  Idea  last call 1 ended yesterday")
    #expect(
      docket("list last-call") == "nothing matches; docket list --help tells what filters there are"
    )
  }

  @Test func `a reference that no text holds is shown by another verb`() throws {
    let docket = try Desk.withPeople()
    docket("add First")
    #expect(docket("list a-1") == "nothing matches; to see it: docket show a-1")
    #expect(docket("list A-1 P-2") == "nothing matches; to see them: docket show A-1 P-2")
    #expect(
      docket("list A-1 harm") == "nothing matches; statements and notes too: docket search A-1 harm"
    )
  }
}
