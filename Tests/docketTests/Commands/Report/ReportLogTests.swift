import Domain
import Foundation
import Testing

@testable import docket

@Suite struct ReportLogTests {
  @Test func `what was said of a proposal stays in its log when it is taken back`() throws {
    let docket = try Desk.withPeople()
    docket("propose 'Adopt it'")
    docket("propose Another")
    docket("discuss P-1 P-2")
    docket("concern P-1 'too broad' --by VC")
    docket("position P-2 support --by VC")
    docket("position P-1 support --by MB")
    docket("undo")
    docket("undo P-2")
    docket("undo C-1")
    let log = docket("log P-1")
    for words in ["VC raises C-1 about P-1: too broad", "MB supports P-1"] {
      #expect(log.components(separatedBy: words).count == 3, "\(log)")
    }
    #expect(log.components(separatedBy: "TAKEN BACK").count == 3, "\(log)")
    #expect(!log.contains("supports P-2"), "\(log)")
  }

  @Test func `what somebody takes back is told as whose act it was`() throws {
    let docket = try Desk.withPeople()
    docket("add First -o AP")
    docket("start A-1 --by AP")
    docket("review A-1 -m 'see the draft'", as: "MB")
    docket("undo A-1")
    docket("undo A-1 --as VC")
    #expect(
      docket("log --limit 2").withoutIDs == """
        2017-05-17  OCL takes back: MB puts A-1 up for review: see the draft [ID]
        2017-05-17  VC takes back: AP starts A-1 [ID]
        """)
    let undo = try docket.json("log --limit 1 --format json")["batch"]?.string ?? ""
    docket("undo \(undo.prefix(8))")
    #expect(
      docket("log --limit 1").withoutIDs == "2017-05-17  OCL brings back: AP starts A-1 [ID]")
  }

  @Test func `the log says who did what, for whom, where and when`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "Compare the charters" -o AP -d 2017-05-31"#)
    docket(#"meeting add "Spring call" --date 2017-05-16"#)
    docket.now = "2017-05-18"
    docket("start A-1 --by AP")
    docket.now = "2017-05-20"
    docket(#"close A-1 --by AP --at "<k3@list>" --on 2017-05-18 -m "both fit""#)
    docket(#"reopen A-1 --by DC-IoT --at M-1 -m "not quite""#)
    docket(#"cancel A-1 --at https://example.org/minutes -m "no use" --as AP"#)
    docket("undo --as AP")
    #expect(
      docket("log A-1").withoutIDs == """
        2017-05-17  OCL adds A-1 "Compare the charters" to AP, due 2017-05-31 [ID]
        2017-05-18  AP starts A-1 (recorded by OCL) [ID]
        2017-05-18  AP closes A-1: both fit (recorded by OCL; mail <k3@list>) [ID]
        2017-05-20  DC-IoT reopens A-1: not quite (recorded by OCL; M-1) [ID]
        2017-05-20  AP cancels A-1: no use (https://example.org/minutes; TAKEN BACK)
                    [ID]
        2017-05-20  AP takes back: cancels A-1: no use [ID]
        """)
    #expect(
      docket("log --since 2017-05-18 --until 2017-05-18").withoutIDs == """
        2017-05-18  AP starts A-1 (recorded by OCL) [ID]
        2017-05-18  AP closes A-1: both fit (recorded by OCL; mail <k3@list>) [ID]
        """)
    #expect(
      docket("log AP").withoutIDs == """
        2017-05-18  AP starts A-1 (recorded by OCL) [ID]
        2017-05-18  AP closes A-1: both fit (recorded by OCL; mail <k3@list>) [ID]
        2017-05-20  AP cancels A-1: no use (https://example.org/minutes; TAKEN BACK)
                    [ID]
        2017-05-20  AP takes back: cancels A-1: no use [ID]
        """)
    #expect(
      docket("log DC-IoT").withoutIDs
        == "2017-01-02  OCL adds coalition DC-IoT [ID]\n2017-05-20  DC-IoT reopens A-1: not quite (recorded by OCL; M-1) [ID]"
    )
    #expect(
      docket("log --limit 1").withoutIDs == "2017-05-20  AP takes back: cancels A-1: no use [ID]")
    #expect(
      docket("log A-9") == """
        error: there is no A-9: the last action is A-1
        hint: docket list actions
        [exit 1]
        """)
    #expect(
      docket("log --limit 0") == """
        error: --limit takes a number above 0
        hint: docket log --limit 20
        [exit 64]
        """)
    #expect(docket("log --since 2017-06-01") == "nothing was done in that part of the log")
  }

  @Test func `the log tells what an opening gives a proposal, and that an edit is editorial`()
    throws
  {
    let docket = try Desk.withPeople()
    docket("propose First -w DC-IoT")
    docket("propose Second")
    docket("discuss P-1,P-2 --shepherd AP --venue https://list.example -w DC-IoT,DC-IRP")
    docket("edit P-1 --title Third")
    docket("last-call P-1")
    docket("edit P-1 --title 'The third' --text 'It is the third.' --editorial -m 'no article'")
    docket("discuss P-1 -m 'new facts' --shepherd VC")
    docket("edit P-1 --title Fourth")
    #expect(
      docket("log --limit 6").withoutIDs == """
        2017-05-17  OCL opens the discussion of P-1, shepherd AP, at
                    https://list.example, with DC-IRP; opens the discussion of P-2,
                    shepherd AP, at https://list.example, with DC-IoT, DC-IRP [ID]
        2017-05-17  OCL edits P-1: title [ID]
        2017-05-17  OCL puts P-1 into last call 1, until 2017-05-31 [ID]
        2017-05-17  OCL edits P-1: text, title; editorial: no article [ID]
        2017-05-17  OCL takes P-1 back to discussion, shepherd VC: new facts [ID]
        2017-05-17  OCL edits P-1: title [ID]
        """)
  }

  @Test func `many items are told one by one unless their numbers follow each other`() throws {
    let docket = try Desk.withPeople()
    docket("programme add CIV-2017")
    for title in ["One", "Two"] { docket("propose \(title)") }
    for title in ["a", "b", "c", "d", "e", "f", "g"] { docket("add \(title)") }
    docket("close A-2 -m done")
    docket("programme next CIV-2018")
    #expect(
      docket("log --limit 1").withoutIDs == """
        2017-05-17  OCL adds programme CIV-2018 and carries over P-1, P-2, A-1, A-3 to
                    A-7 [ID]
        """)
  }

  @Test func `who, when and where must be possible`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "Compare the charters" -o AP"#)
    #expect(
      docket("start A-1 --by ZZ") == """
        error: nobody here has the initials "ZZ"
        hint: known: AP Alejandro Pisanty, MB Maarten Botterman, OCL Olivier Crépin-Leblond, VC Vint Cerf
        hint: a full name is added when you use it; or: docket person add CODE "Full Name"
        [exit 1]
        """)
    #expect(
      docket("start A-1 --on tomorrow") == """
        error: nothing can take effect on 2017-05-18: that day is still ahead
        hint: leave out --on for today, 2017-05-17
        [exit 1]
        """)
    #expect(
      docket("start A-1 --on 2017-05-16") == """
        error: nothing can take effect on 2017-05-16: A-1 came into being on 2017-05-17
        hint: --on 2017-05-17 is the earliest day
        [exit 1]
        """)
    #expect(
      docket("start A-1 --on 2017-02-30") == """
        error: 2017-02-30 is not a day: February 2017 has 28 days
        hint: its last day is 2017-02-28
        [exit 64]
        """)
    #expect(
      docket("start A-1 --at somewhere") == """
        error: "somewhere" is no place that --at knows
        hint: a meeting (M-3), a web address (https://…), or a Message-ID (<k3@list>)
        [exit 64]
        """)
    #expect(
      docket("start A-1 --at M-9") == """
        error: there is no M-9: this file has no meeting yet
        hint: docket list meetings
        [exit 1]
        """)
    #expect(docket("list") == "A-1  Compare the charters  AP  open")
  }
}
