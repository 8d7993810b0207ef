import Foundation
import Testing

@testable import docket

/// A month between DC-CIV and its liaison MB of DC-IoT: a slice goes out, is edited, comes back,
/// both sides have moved one day, it is settled, and a new slice goes out.
@Suite struct LiaisonMonthTests {
  @Test func `share, edit, merge back, settle, share again`() throws {
    let civ = try Desk.withPeople(now: "2017-04-20")
    for line in [
      "propose 'Freedom from Harm' -w DC-IoT", "discuss P-1 --shepherd AP",
      "add 'Draft a definition of harm' -o AP,VC -w DC-IoT -d 2017-05-31 -p P-1",
      "add 'Our own business' -o OCL", "note A-1 'between us' --private",
    ] { civ(line) }
    #expect(civ("-q share --with DC-IoT") == "civ.slice.iot.docket")

    // The liaison has nothing but this file, and a machine whose clock is a day behind.
    let iot = try Desk(now: "2017-04-19", user: "MB", seed: 2)
    func mail(_ name: String, from one: Desk, to other: Desk) throws {
      try other.write(one.bytes(name), to: name)
    }
    try mail("civ.slice.iot.docket", from: civ, to: iot)
    #expect(iot("list").split(separator: "\n").count == 2)
    #expect(!iot("show CIV:A-1").contains("between us"))
    #expect(!iot("search business").contains("A-2"))
    #expect(iot("accept CIV:P-1 --by DC-IoT", on: "2017-05-09") == "DC-IoT accepts CIV:P-1")
    iot("note CIV:P-1 'makers want examples'")
    iot("due CIV:A-1 2017-06-30 -m 'labs are slow'")
    #expect(
      iot("assign CIV:A-1 'Maarten Botterman' --add").contains("new person: MB"))
    #expect(iot("-q add 'Ask two makers' -o MB -d 2017-06-30 -p CIV:P-1") == "A-1")
    #expect(
      iot("close A-1 -m asked")
        == "A-1  Ask two makers  MB  done")
    #expect(iot("undo").hasPrefix("taken back: MB closes A-1: asked\n"))

    // Meanwhile.
    civ("due A-1 2017-06-15 -m 'examples needed'", on: "2017-05-02", as: "AP")
    civ("add 'Book a room' -o AP", on: "2017-05-12", as: "AP")
    try mail("civ.slice.iot.docket", from: iot, to: civ)
    #expect(
      civ("merge civ.slice.iot.docket", on: "2017-05-17") == """
        civ.slice.iot.docket: slice for DC-IoT, cut 20 Apr, last changed 9 May by MB
        took in 8 changes, had 14
          P-1      accepts it (DC-IoT, 9 May)
          P-1      a note: makers want examples (MB, 9 May)
          A-1      sets its due day to 2017-06-30: labs are slow (MB, 9 May)
          MB       made there too (MB, 9 May)
          A-1      adds MB to its owners (MB, 9 May)
          IoT:A-1  new: Ask two makers, MB, due 2017-06-30 (MB, 9 May)
          IoT:A-1  closes it: asked (MB, 9 May)
          IoT:A-1  takes back: closes it: asked (MB, 9 May)
        1 CONFLICT
          A-1 due
            1  2017-06-30  MB  9 May  "labs are slow"
            2  2017-06-15  AP  2 May  "examples needed"
            settle: docket due A-1 DAY -m "…"
                or: docket conflicts keep A-1 due 1
                or: docket conflicts keep A-1 due 2
        send back: docket share --with DC-IoT
        """)
    #expect(
      civ("merge civ.slice.iot.docket") == """
        civ.slice.iot.docket: slice for DC-IoT, cut 20 Apr
        took in nothing new, had 22
        send back: docket share --with DC-IoT
        """)
    #expect(
      civ("list") == """
        P-1      Freedom from Harm           AP          in discussion
        A-1      Draft a definition of harm  AP, MB, VC  CONFLICT, open, due 30 Jun
        A-2      Our own business            OCL         open
        A-3      Book a room                 AP          open
        IoT:A-1  Ask two makers              MB          open, due 30 Jun
        """)
    #expect(
      civ("due A-1 2017-06-20 -m 'in between'").hasSuffix("open, due 20 Jun"))
    #expect(civ("conflicts") == "Copies disagree on nothing.")

    // Out again, over the old slice; the liaison merges it into the slice that was kept there.
    #expect(civ("-q share --with DC-IoT") == "civ.slice.iot.docket")
    try iot.write(civ.bytes("civ.slice.iot.docket"), to: "new.docket")
    #expect(
      iot("-f civ.slice.iot.docket merge new.docket", on: "2017-05-20").hasPrefix(
        """
        new.docket: slice for DC-IoT, cut 17 May, last changed 17 May by OCL
        took in
        """))
    #expect(iot("-f civ.slice.iot.docket conflicts") == "Copies disagree on nothing.")
    #expect(iot("-f civ.slice.iot.docket show CIV:A-1").contains("due Tue 20 Jun"))
    #expect(!iot("-f civ.slice.iot.docket list").contains("Book a room"))
    iot("-f civ.slice.iot.docket close A-1 -m 'both answered'")
    try mail("civ.slice.iot.docket", from: iot, to: civ)
    #expect(
      civ("merge civ.slice.iot.docket", on: "2017-05-22") == """
        civ.slice.iot.docket: slice for DC-IoT, cut 20 Apr, last changed 20 May by MB
        took in 1 change, had 23
          IoT:A-1  closes it: both answered (MB, 20 May)
        send back: docket share --with DC-IoT
        """)
    #expect(civ("doctor").hasPrefix("civ.docket is sound: 24 changes\n"))
    #expect(civ("show A-1").contains("between us"))
  }
}
