import Domain
import Storage
import Testing

@testable import docket

@Suite struct CoalitionTests {
  @Test func `a coalition is added, edited, listed and shown`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket(
        #"coalition add DC-PR --name "Public Access in Libraries" --list list@example.org --chair AP --spelling DCPR"#
      ) == """
        DC-PR  Public Access in Libraries
        list            list@example.org
        spellings       DCPR
        chairs          AP
        """)
    #expect(
      docket("coalition edit DC-PR --liaison MB --code DC-PAL") == """
        DC-PAL  Public Access in Libraries
        list            list@example.org
        spellings       DCPR
        chairs          AP
        liaisons        MB
        """)
    #expect(
      docket("coalition list") == """
        DC-CIV
        DC-IoT
        DC-IRP
        DC-PAL  Public Access in Libraries  list@example.org
        """)
    #expect(
      docket("coalition show dcpal") == """
        DC-PAL  Public Access in Libraries
        list            list@example.org
        spellings       DCPR
        chairs          AP
        liaisons        MB
        """)
    #expect(
      docket("coalition show DCPR") == """
        DC-PAL  Public Access in Libraries
        list            list@example.org
        spellings       DCPR
        chairs          AP
        liaisons        MB
        """)
    #expect(
      docket("show DC-PAL") == """
        DC-PAL  Public Access in Libraries
        list            list@example.org
        spellings       DCPR
        chairs          AP
        liaisons        MB
        """)
    docket(#"add "Ask the libraries" -w DC-PAL"#)
    #expect(
      docket("coalition show DC-PAL") == """
        DC-PAL  Public Access in Libraries
        list            list@example.org
        spellings       DCPR
        chairs          AP
        liaisons        MB
          A-1  Ask the libraries  open
        """)
  }

  @Test func `a coalition is refused where it is there, near or unknown`() throws {
    let docket = try Desk.withPeople()
    #expect(
      docket("coalition add dc-iot") == """
        error: DC-IoT is there already
        hint: docket coalition show DC-IoT
        [exit 1]
        """)
    #expect(
      docket("coalition add DC-IoX") == """
        error: there is no coalition DC-IoX: did you mean DC-IoT?
        hint: type DC-IoT, or add --new if DC-IoX is another one
        [exit 1]
        """)
    #expect(docket("coalition add DC-IoX --new") == "DC-IoX")
    #expect(
      docket(#"coalition add "DC X""#) == """
        error: "DC X" cannot be a code: it has a space in it
        hint: a code is short and has no spaces: OCL, DC-IoT, CIV-2017
        [exit 64]
        """)
    #expect(
      docket("coalition show DC-ZZZ") == """
        error: there is no coalition "DC-ZZZ"
        hint: known: DC-CIV, DC-IoT, DC-IoX, DC-IRP
        [exit 1]
        """)
    #expect(
      docket("coalition show DC-IoTT") == """
        error: there is no coalition "DC-IoTT": did you mean DC-IoT?
        hint: known: DC-CIV, DC-IoT, DC-IoX, DC-IRP
        [exit 1]
        """)
    #expect(
      docket("coalition edit DC-IoT") == """
        error: it is not said what to edit
        hint: docket coalition edit --help
        [exit 64]
        """)
    #expect(
      docket("coalition edit DC-IoT --code DC-IRP") == """
        error: DC-IRP is taken
        hint: docket coalition show DC-IRP
        [exit 1]
        """)
    #expect(
      docket("coalition edit DC-IoT --chair ZZ") == """
        error: nobody here has the initials "ZZ"
        hint: known: AP Alejandro Pisanty, MB Maarten Botterman, OCL Olivier Crépin-Leblond, VC Vint Cerf
        hint: a full name is added when you use it; or: docket person add CODE "Full Name"
        [exit 1]
        """)
  }

  @Test func `the short form of references is near to the code of its coalition`() throws {
    let docket = try Desk.withPeople()
    docket("coalition add DC-IRP")
    #expect(
      docket("add x -w IRP") == """
        error: there is no coalition IRP: did you mean DC-IRP?
        hint: type DC-IRP, or add --new if IRP is another one
        [exit 1]
        """)
    #expect(docket("add x -w IRP --new").contains("new coalition: IRP"))
  }

  @Test func `a list is one mail address or a web page, and its mail goes there`() throws {
    let docket = try Desk.withPeople()
    docket(#"coalition edit DC-CIV --list "Civ List <civ@list.example>""#)
    #expect(docket("coalition show DC-CIV").contains("list            civ@list.example"))
    #expect(docket("digest --format eml").contains("To: civ@list.example\r\n"))
    for list in ["a@b.example, c@d.example", "not an address", "…", "ftp://a.example", "https://"] {
      #expect(
        docket(["coalition", "edit", "DC-CIV", "--list", list]) == """
          error: "\(list)" is neither one mail address nor a web page
          hint: --list civ@lists.example.org, or --list https://lists.example.org/civ
          [exit 64]
          """)
    }
    docket("coalition edit DC-CIV --list https://lists.example/civ")
    #expect(docket("coalition show DC-CIV").contains("https://lists.example/civ"))
  }

  /// Section headings and items that nobody wrote would stand in mails and reports.
  static let forged = "Friends\n\nCONCLUDED\n\n P-9   Forged"
  static let told = [
    "digest", "digest --format eml", "digest --format markdown", "notice P-1",
    "report programme", "report annual", "report programme --format markdown", "status", "agenda",
    "trace P-1", "show A-1", "coalition list",
  ]

  @Test(arguments: [true, false])
  func `a name with lines forges nothing, be it typed or another copy's`(_ isTyped: Bool) throws {
    let docket = try Desk.withPeople()
    docket("propose 'Take it up' --text 'as said'")
    docket("discuss P-1 --shepherd AP")
    docket("add 'Do it' -o AP -w DC-IoT -d 2017-05-20 -p P-1")
    let fields = [
      ("coalition", "DC-CIV", Field.name), ("coalition", "DC-IoT", Field.name),
      ("person", "AP", Field.name), ("person", "AP", Field.affiliation),
      ("item", "A-1", Field.title), ("item", "P-1", Field.title),
    ]
    for (family, name, field) in fields {
      if isTyped {
        let verb = family == "item" ? ["edit"] : [family, "edit"]
        docket(verb + [name, "--\(field)", Self.forged])
      } else {
        try docket.append(Edit(set: [field: .string(Self.forged)]), to: name)
      }
    }
    #expect(docket("report programme").hasPrefix("Friends CONCLUDED P-9 Forged\n"))
    for line in Self.told {
      let shown = docket(line)
      #expect(!shown.contains("[exit"), "\(line)")
      let lines = shown.split(whereSeparator: \.isNewline)
      #expect(!lines.contains { $0 == "CONCLUDED" || $0.hasPrefix(" P-9") }, "\(shown)")
    }
  }
}

extension Desk {
  /// Appends an edit as a copy with other rules might have made it.
  fileprivate func append(_ edit: Edit, to name: String) throws {
    let repository = try Repository.open(at: folder.path + "/civ.docket")
    let author = Author(now: 1_495_022_400_000, actor: .name("Mallory"))
    try repository.write(as: author) { transaction in
      let snapshot = transaction.snapshot
      let entry = try snapshot.coalition(name) ?? snapshot.person(name)
      try transaction.append(edit, to: entry ?? snapshot.subject(named: name))
    }
  }
}
