import Domain
import Testing

@testable import docket

@Suite struct ActionAddTests {
  @Test func `an action is added with everything that can be said of it`() throws {
    let docket = try Desk.withPeople()
    docket(#"propose "Discuss in public""#)
    #expect(
      docket(
        #"add "Send the points to the list" -o OCL,AP -w DC-IoT,DC-IRP -d 2017-05-31 -p P-1 --tag paper,list --text "By mail.""#
      ) == """
        A-1
             Send the points to the list; OCL, AP with DC-IoT, DC-IRP; due 2017-05-31;
             implements P-1
        """)
    #expect(
      docket("show A-1") == """
        A-1  Send the points to the list                            OPEN, due Wed 31 May
        owners OCL, AP; DC-IoT, DC-IRP asked today; tags list paper
          "By mail."
        links     implements P-1 Discuss in public
        next      docket start A-1
        """)
  }

  @Test
  func
    `only a reference is printed under -q, and the file may be named before the verb or after it`()
    throws
  {
    let docket = try Desk.withPeople()
    #expect(docket(#"-q add "Ask the makers" -o MB -f civ.docket"#) == "A-1")
    #expect(docket(#"-q -f civ.docket add "Ask the sellers" -o MB"#) == "A-2")
  }

  @Test func `a full name that is new is added, and said so`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket(#"add "Ask the makers" -o "Juan Hernandez""#) == """
        A-1
             Ask the makers; JH
        new person: JH  Juan Hernandez
        """)
    #expect(
      docket(#"add "Ask again" -o "juan hernandez""#) == """
        A-2
             Ask again; JH
        """)
    #expect(
      docket("person list") == """
        AP   Alejandro Pisanty
        JH   Juan Hernandez
        MB   Maarten Botterman
        OCL  Olivier Crépin-Leblond
        VC   Vint Cerf
        """)
  }

  @Test func `a name that is nearly a known one is asked about, and added by its own verb`() throws
  {
    let docket = try Desk.withPeople()
    #expect(
      docket(#"add "Ask the makers" -o "Alejandro Pisantry""#) == """
        error: there is nobody called "Alejandro Pisantry": did you mean Alejandro Pisanty?
        hint: type AP, or if it is somebody else: docket person add CODE 'Alejandro Pisantry'
        [exit 1]
        """)
    docket(#"person add AY "Alejandro Pisantry""#)
    #expect(
      docket(#"add "Ask the makers" -o "Alejandro Pisantry""#) == """
        A-1
             Ask the makers; AY
        """)
  }

  @Test func `a coalition is known by its full name`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket(#"add "Ask the makers" -w "Dynamic Coalition on Core Internet Values""#)
        .hasSuffix("Ask the makers; with DC-CIV"))
  }

  @Test func `unknown initials are refused with those that are known`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket(#"add "Ask the makers" -o ZZ"#) == """
        error: nobody here has the initials "ZZ"
        hint: known: AP Alejandro Pisanty, MB Maarten Botterman, OCL Olivier Crépin-Leblond, VC Vint Cerf
        hint: a full name is added when you use it; or: docket person add CODE "Full Name"
        [exit 1]
        """)
    #expect(
      docket("list actions") == "nothing matches; docket list --help tells what filters there are")
  }

  @Test func `a coalition is no owner`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket(#"add "Ask the makers" -o DC-IoT"#) == """
        error: DC-IoT is a coalition, not a person
        hint: coalitions take part with -w, in add, propose and edit: -w DC-IoT
        [exit 1]
        """)
  }

  @Test func `codes are the same but for case, hyphens and spaces`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket(#"add "Ask the makers" -w dciot,"dc irp""#) == """
        A-1
             Ask the makers; with DC-IoT, DC-IRP
        """)
  }

  @Test func `a code that is nearly a known one is refused unless it is new`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket(#"add "Ask the makers" -w DC-IoX"#) == """
        error: there is no coalition DC-IoX: did you mean DC-IoT?
        hint: type DC-IoT, or add --new if DC-IoX is another one
        [exit 1]
        """)
    #expect(
      docket(#"add "Ask the makers" -w DC-IoX --new"#) == """
        A-1
             Ask the makers; with DC-IoX
        new coalition: DC-IoX
        """)
    #expect(
      docket(#"add "Ask the makers" -w Schools"#) == """
        A-2
             Ask the makers; with Schools
        new coalition: Schools
        """)
  }

  @Test func `an action can be proposed first, and is open once it has an owner and a day`() throws
  {
    let docket = try Desk.withPeople()
    #expect(
      docket(#"add "Later" --proposed -o AP"#) == """
        A-1
             Later; AP; proposed
        """)
    #expect(
      docket(#"add "Later too" --proposed -o AP -d eom"#) == """
        A-2
             Later too; AP; due 2017-05-31
        with an owner and a day it is open, not proposed
        """)
    #expect(docket("due A-1 2017-06-01") == "A-1  Later  AP  open, due 1 Jun")
  }

  @Test func `an action waits for what it depends on`() throws {
    let docket = try Desk.withPeople()
    docket(#"add "First" -o AP"#)
    #expect(
      docket(#"add "Second" -o AP --depends-on A-1"#) == """
        A-2
             Second; AP; depends on A-1
        """)
    #expect(
      docket("close A-2 -m done") == """
        error: cannot close A-2: it depends on A-1, which is open
        hint: docket close A-1 -m "…"
        hint: docket close A-2 -m "…" --override "…"
        [exit 1]
        """)
    #expect(
      docket(#"close A-2 -m done --override "the first one is moot""#) == "A-2  Second  AP  done")
    #expect(
      docket("show A-2") == """
        A-2  Second                                                DONE since Wed 17 May
        owner AP
        latest    17 May: OCL closes it: done; override: the first one is moot
        links     depends on A-1 First
        """)
  }

  @Test func `what cannot be read is a fault of usage`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket("add") == """
        error: missing expected argument '<title>'
        hint: docket add --help
        [exit 64]
        """)
    #expect(
      docket(#"add "X" -d 2017-02-30"#) == """
        error: 2017-02-30 is not a day: February 2017 has 28 days
        hint: its last day is 2017-02-28
        [exit 64]
        """)
    #expect(
      docket(#"add "X" --tag "two words""#) == """
        error: "two words" is no tag
        hint: a tag is one word: --tag paper
        [exit 64]
        """)
    #expect(
      docket(#"add "X" -p P-9"#) == """
        error: there is no P-9: this file has no proposal yet
        hint: docket list proposals
        [exit 1]
        """)
    #expect(
      docket(#"add "X" -p A-1,,"#) == """
        error: there is no A-1: this file has no action yet
        hint: docket list actions
        [exit 1]
        """)
    #expect(
      docket(#"add "X" --programme CIV-2017"#) == """
        error: there is no programme "CIV-2017"
        hint: docket programme add CIV-2017
        [exit 1]
        """)
  }

  @Test func `an option that names nobody is refused`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket(["add", "Send it", "-w", ""]) == """
        error: no coalition is named behind -w
        hint: leave out -w, or: -w DC-IoT,DC-IRP
        [exit 64]
        """)
  }
}
