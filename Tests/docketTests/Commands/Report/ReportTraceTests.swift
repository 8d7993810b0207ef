import Domain
import Testing

@testable import docket

@Suite struct ReportTraceTests {
  @Test func `the story begins with a day though its meeting is not shown`() throws {
    let desk = try Desk.withReport()
    desk("propose 'Adopt self-certification' --from S-20", on: "2017-01-09")
    let trace = desk("trace P-5")
    #expect(trace.hasPrefix("2016-12-06 S-20  TT \""), "\(trace)")
    #expect(trace.contains("\n2017-01-09 P-5   raised: Adopt self-certification"), "\(trace)")
    #expect(
      desk("trace P-5 --format markdown").contains("- 2016-12-06 **S-20** TT"))
    #expect(try desk.json("trace P-5 --format json")["day"] == "2016-12-06")
  }

  @Test func `what follows from several meetings is told in the order of their days`() throws {
    let desk = try Desk.withReport()
    desk("meeting add 'Spring call' --date 2017-03-15", on: "2017-03-16")
    desk("propose 'Both' --from M-2,S-2,M-1", on: "2017-03-17")
    let names = desk("trace P-5").split(separator: "\n").map { $0.dropFirst(11).prefix(3) }
    #expect(names == ["M-1", "S-2", "M-2", "P-5"])
  }

  @Test func `each edit of title or text is a revision, the first text of a title too`() throws {
    let desk = try Desk.withPeople(now: "2017-01-03")
    desk("propose 'Adopt it'")
    desk("discuss P-1", on: "2017-01-04")
    desk("position P-1 support --by MB", on: "2017-01-04")
    desk("edit P-1 --text 'We adopt it.'", on: "2017-01-05")
    desk("edit P-1 --title 'Adopt it now' --by AP", on: "2017-01-06")
    desk(
      "edit P-1 --title 'Adopt it soon' --text 'We adopt it soon.' -m 'MB asked'", on: "2017-01-07")
    desk("last-call P-1", on: "2017-01-08")
    desk("edit P-1 --title 'Adopt it soon.' --editorial", on: "2017-01-09")
    #expect(
      desk("trace P-1") == """
        2017-01-03 P-1  raised: Adopt it
        2017-01-04      discussion
                        MB supports it (recorded by OCL)
        2017-01-05      revision 2 of the text
        2017-01-06      revision 3, its title is now: Adopt it now (by AP; recorded by
                        OCL)
        2017-01-07      revision 4 of the text, its title is now: Adopt it soon: MB
                        asked
        2017-01-08      last call 1, until 2017-01-22
        2017-01-09      revision 5, its title is now: Adopt it soon., editorial
        """)
    #expect(desk("show P-1").contains("positions support MB (on revision 1)"))
    #expect(try desk.json("show P-1 --format json")["revision"] == 5)
    // An edit that is taken back is no revision.
    desk("undo", on: "2017-01-10")
    #expect(try desk.json("show P-1 --format json")["revision"] == 4)
    desk("add 'Write it' -o AP -p P-1")
    desk("edit A-1 --title 'Write it down' -m 'clearer'")
    #expect(desk("trace P-1").contains("2017-01-10 A-1  AP: Write it\n"))
    #expect(desk("trace P-1").contains("its title is now: Write it down: clearer"))
  }

  @Test func `the story says who took it through, and with whom`() throws {
    let desk = try Desk.withPeople(now: "2017-01-03")
    desk("propose 'Adopt it'")
    desk("discuss P-1 --shepherd AP -w DC-IoT", on: "2017-01-04")
    desk("edit P-1 --shepherd MB --by VC -m 'AP is away'", on: "2017-01-05")
    desk("edit P-1 --with DC-IRP --without DC-IoT", on: "2017-01-06")
    #expect(
      desk("trace P-1") == """
        2017-01-03 P-1  raised: Adopt it
        2017-01-04      discussion; shepherd AP; with DC-IoT
        2017-01-05      shepherd MB: AP is away (by VC; recorded by OCL)
        2017-01-06      with DC-IRP; without DC-IoT
        """)
  }

  @Test func `what is done names who closed it where that is none of its owners`() throws {
    let desk = try Desk.withPeople(now: "2017-01-03")
    desk("propose 'Adopt it'")
    for title in ["One", "Two", "Three", "Four", "Five"] { desk("add \(title) -p P-1") }
    for action in ["A-1", "A-2", "A-3", "A-4"] { desk("assign \(action) AP,VC") }
    desk("close A-1 -m sent")
    desk("close A-2 -m sent --by MB --at '<k3@list>'")
    desk("close A-3 -m sent --by VC")
    desk("close A-4 -m sent --as AP")
    desk("close A-5 -m sent")
    let told = desk("trace P-1").split(separator: "\n").filter { $0.contains(" done") }
      .map { $0.drop { $0 != "d" } }
    #expect(
      told == [
        "done by AP, VC: sent (closed by OCL)",
        "done by AP, VC: sent (closed by MB; recorded by OCL; mail",
        "done by AP, VC: sent (recorded by OCL)",
        "done by AP, VC: sent", "done: sent (closed by OCL)",
      ])
  }

  @Test func `words that were edited after they were read are marked, and keep what was read`()
    throws
  {
    let desk = try Desk.withReport()
    desk("link P-4 follows-from S-20")
    let before = try desk.json("show S-20 --format json")
    #expect(before["edited"] == nil as JSON)
    #expect(!desk("show S-20").contains("edited"))
    desk("edit S-20 --text 'No centre.' --by AP -m 'she said so'", on: "2017-01-09")
    let page = desk("show S-20")
    #expect(
      page.contains("edited    9 Jan: AP edits it: text: she said so (recorded by OCL)"), "\(page)")
    #expect(page.contains("          as read: \"nobody should build"), "\(page)")
    let after = try desk.json("show S-20 --format json")
    #expect(after["text"] == "No centre.")
    #expect(after["text_as_read"] == before["text"])
    #expect(desk("trace P-4").contains("S-20  TT, words edited 2017-01-09 \"No centre.\""))
    desk("undo S-20")
    #expect(!desk("show S-20").contains("edited"))
    #expect(!desk("trace P-4").contains("edited"))
  }

  @Test func `a corrected document edits nothing by hand`() throws {
    let desk = try Desk.withReport()
    try desk.writeReport { $0.replacing("People do not feel safe", with: "People feel unsafe") }
    desk("import report.txt --date 2016-12-06", on: "2016-12-08")
    #expect(desk("show S-1").contains("People feel unsafe"))
    #expect(!desk("show S-1").contains("edited"))
  }
}
