import Domain
import Storage
import Testing

@testable import docket

@Suite struct CoalitionTests {
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
