import Reports
import Testing

@testable import docket

struct ReportDigestTests {
  @Test func `the next digest tells of what came after the last one sent`() throws {
    let desk = try Desk.withPeople(now: "2017-05-10")
    desk("add 'First thing' -o AP -d 2017-06-01")
    #expect(
      desk("digest --mark-sent") == """
        DC-CIV digest, everything up to 10 May 2017
        -------------------------------------------

        NEW ACTIONS

         A-1   First thing
               AP, due 1 Jun 2017

        WHO IS WHO

         AP Alejandro Pisanty
        marked as sent; take back: docket undo
        """)
    // What comes later on the same day is not lost.
    desk("add 'Second thing' -o MB -d 2017-06-02")
    #expect(
      desk("digest", on: "2017-05-12") == """
        DC-CIV digest, 10 May to 12 May 2017
        ------------------------------------

        NEW ACTIONS

         A-2   Second thing
               MB, due 2 Jun 2017

        WHO IS WHO

         MB Maarten Botterman
        """)
    // So is what was done before, and recorded after.
    desk("close A-1 --on 2017-05-09 --dry-run -m x")
    #expect(desk("digest -q").contains("A-2"))
    desk("close A-1 -m 'sent'")
    #expect(
      desk("digest").contains("ACTIONS DONE\n\n A-1   First thing\n       AP, 12 May 2017: sent"))
  }

  @Test func `what a merge brings in is news, however old it is`() throws {
    let desk = try Desk.withPeople(now: "2017-05-10")
    desk("add 'First thing' -o AP -d 2017-06-01")
    try desk.write(desk.bytes(), to: "other.docket")
    desk("-f other.docket add 'Done elsewhere' -o MB -d 2017-06-02", on: "2017-05-11")
    desk("-f other.docket close A-1 -m 'sent'")
    desk("-f civ.docket add 'Known here' -o AP -d 2017-06-03", on: "2017-05-12")
    desk("-f civ.docket digest --mark-sent", on: "2017-05-13")
    #expect(desk("-f civ.docket digest").contains("There is nothing to tell."))
    desk("-f civ.docket merge other.docket", on: "2017-05-14")
    let news = desk("-f civ.docket digest")
    #expect(news.contains("Done elsewhere"))
    #expect(news.contains("ACTIONS DONE\n\n A-1   First thing\n       AP, 11 May 2017: sent"))
    #expect(!news.contains("Known here"))
    // Another copy knows the mark too, and what had been there when it was made.
    desk("-f other.docket merge civ.docket")
    #expect(desk("-f other.docket digest") == news)
    desk("-f other.docket digest --mark-sent")
    desk("-f civ.docket merge other.docket")
    #expect(desk("-f civ.docket digest").contains("There is nothing to tell."))
  }

  @Test func `a digest of a share leaves the rest to be told`() throws {
    let desk = try Desk.withPeople(now: "2017-05-10")
    desk("add 'First thing' -o AP -d 2017-06-01")
    desk("add 'Second thing' -o MB -d 2017-06-02")
    desk("digest owner:AP --mark-sent")
    let rest = desk("digest")
    #expect(rest.contains("Second thing") && !rest.contains("First thing"))
  }

  @Test func `a mark does not hold back an undo`() throws {
    let desk = try Desk.withPeople(now: "2017-05-10")
    desk("add 'First thing' -o AP -d 2017-06-01")
    desk("digest --mark-sent")
    #expect(desk("undo A-1").contains("taken back: OCL adds A-1"))
    #expect(desk("doctor").contains("is sound"))
  }

  @Test func `a mark is taken back like any other step`() throws {
    let desk = try Desk.withPeople(now: "2017-05-10")
    desk("add 'First thing' -o AP -d 2017-06-01")
    let before = desk("digest")
    desk("digest --mark-sent")
    #expect(desk("digest").contains("There is nothing to tell."))
    #expect(desk("undo").withoutIDs.contains("taken back: OCL marks the digest as sent"))
    #expect(desk("digest") == before)
    #expect(desk("doctor").contains("is sound"))
  }

  @Test func `a dry run marks nothing`() throws {
    let desk = try Desk.withPeople(now: "2017-05-10")
    desk("add 'First thing' -o AP -d 2017-06-01")
    desk("digest --mark-sent --dry-run")
    #expect(desk("digest").contains("First thing"))
  }

  @Test func `a digest of a day gone by is not marked, and none begins tomorrow`() throws {
    let desk = try Desk.withPeople(now: "2017-05-10")
    #expect(
      desk("digest --as-of 2017-05-01 --mark-sent") == """
        error: a digest of a day gone by cannot be marked as sent today
        hint: docket digest --since last --mark-sent
        [exit 64]
        """)
    #expect(
      desk("digest --since 2017-05-11") == """
        error: 2017-05-11 is still ahead
        hint: --since takes a day up to 2017-05-10, or last
        [exit 64]
        """)
  }

  @Test func `whoever is asked in a new last call learns of the conclusion before it`() throws {
    let docket = try Desk.withPeople(now: "2017-01-04")
    docket("propose 'Freedom from Harm'")
    docket("discuss P-1")
    docket("conclude P-1 adopted -m 'one yes' --override 'all were there'", on: "2017-01-05")
    docket("reopen P-1 -m 'new facts' --by MB", on: "2017-01-09")
    docket("last-call P-1", on: "2017-01-10")
    let text = docket("digest --since 2017-01-10").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      text.contains(
        "first adopted on 5 Jan 2017 by OCL: \"one yes\"; reopened on 9 Jan 2017 by MB: new facts"),
      "\(text)")
  }
}
