import Domain
import Reports
import Testing

@testable import docket

@Suite struct ItemCheckedTests {
  @Test func `a doubt is marked as checked`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket(#"checked P-3 -m "the report really ends there""#)
        == """
        P-3  Bring the DC on CIV to work more on the technical principles of de…  raised
          settled: P-3 line 62: breaks off after "than on the higher"
        """)
    #expect(
      docket("checked P-3") == """
        error: there is nothing to check on P-3
        hint: docket list check
        [exit 1]
        """)
    #expect(
      docket("list check") == "nothing matches; docket list --help tells what filters there are")
    #expect(
      docket("log P-3").withoutIDs == """
        2016-12-06  OCL imports M-1 "Dynamic Coalition on Core Internet Values (DC-CIV)
                    meeting" with 11 people, 2 coalitions, 23 statements, 4 proposals
                    [ID]
        2016-12-07  OCL marks P-3 as checked: the report really ends there [ID]
        """)
    #expect(
      docket("undo").withoutIDs == """
        taken back: OCL marks P-3 as checked: the report really ends there
        the other way again: docket undo ID
        """)
    #expect(
      docket("list check")
        == "P-3  Bring the DC on CIV to work more on the technical principle…  CHECK, raised")
  }

  /// A report with three doubts on its meeting: no day, no time and an unknown coalition.
  static let doubtful = """
    Session title: Names
    Date: some day soon
    Time: whenever it suits
    Organizer: DC-A1
    Discussion: Only this.
    Next steps: Ask the Dynamic Coalition on Gender.
    """

  @Test func `a word behind the reference settles the doubt that it means and no other`() throws {
    let docket = try Desk(now: "2016-12-07")
    try docket.write(Self.doubtful.utf8, to: "names.txt")
    docket("init")
    docket("import names.txt")
    func fields() throws -> [String] {
      try docket.json("show M-1 --format json")["checks"]?.array?.compactMap {
        $0["field"]?.string
      } ?? []
    }
    #expect(try fields() == ["date", "time", "coalitions"])
    #expect(docket("checked M-1 date").contains("settled: M-1 line 2:"))
    #expect(try fields() == ["time", "coalitions"])
    #expect(
      docket("checked M-1 date") == """
        error: no doubt on M-1 is meant by "date"
        hint: docket checked M-1 time
        hint: docket checked M-1 coalitions
        [exit 1]
        """)
    #expect(docket("checked M-1 6").contains("settled: M-1 line 6:"))
    #expect(try fields() == ["time"])
    docket("undo")
    #expect(docket("checked M-1 Gender").contains("settled: M-1 line 6:"))
    docket("undo")
    docket("undo")
    let all = docket("checked M-1")
    #expect([2, 3, 6].allSatisfy { all.contains("settled: M-1 line \($0):") })
    #expect(try fields() == [])
  }

  @Test func `status counts the doubts as the import does`() throws {
    let docket = try Desk(now: "2016-12-07")
    try docket.write(Self.doubtful.utf8, to: "names.txt")
    docket("init")
    #expect(docket("import names.txt").contains("\n3 to check "))
    #expect(docket("status").contains("\nCHECK 3\n"))
  }

  @Test func `words stand behind what they belong to`() throws {
    let docket = try Desk(now: "2016-12-07")
    try docket.write(Self.doubtful.utf8, to: "names.txt")
    try docket.writeReport()
    docket("init")
    docket("import names.txt")
    docket("import report.txt --date 2016-12-06")
    let proposal = try #require(
      docket("list check --columns ref").split(separator: "\n").first { $0.hasPrefix("P-") })
    docket("checked M-1 time coalitions \(proposal)")
    #expect(docket("list check --columns ref").contains("P-"))
    docket("checked M-1 time \(proposal)")
    #expect(docket("list check --columns ref").contains("P-") == false)
    #expect(
      docket("checked P-99 date").hasPrefix("error: there is no P-99"))
  }

  @Test func `there must be a doubt to check`() throws {
    let docket = try Desk.withReport()
    #expect(
      docket("checked P-1") == """
        error: there is nothing to check on P-1
        hint: docket list check
        [exit 1]
        """)
    #expect(
      docket("checked P-99") == """
        error: there is no P-99: the last proposal is P-4
        hint: docket list proposals
        [exit 1]
        """)
    #expect(
      docket("checked Nobody") == """
        error: there is nothing called "Nobody" in this file
        hint: docket list
        hint: docket person list
        hint: docket coalition list
        [exit 1]
        """)
  }

  @Test func `a doubt about a person stands with the others until it is checked`() throws {
    let docket = try Desk(now: "2016-12-07")
    try docket.writeReport()
    docket("init")
    docket("person add VC 'Vera Cole'")
    docket("import report.txt --date 2016-12-06")
    #expect(
      docket("list check") == """
        P-3  Bring the DC on CIV to work more on the technical principle…  CHECK, raised
        VCE  Vint Cerf                                                     CHECK
        """)
    let status = docket("status")
    #expect(status.contains("CHECK 2\n"))
    #expect(status.contains("the document calls this person VC, which is somebody else"))
    #expect(status.split(separator: "\n").joined(separator: " ").contains("(report.txt line"))
    #expect(docket("status owner:VC").contains("CHECK") == false)
    #expect(docket("list check --limit 1").hasSuffix("1 more: leave out --limit"))
    #expect(docket("checked VCE").hasPrefix("VCE  Vint Cerf\n"))
    #expect(
      docket("list check")
        == "P-3  Bring the DC on CIV to work more on the technical principle…  CHECK, raised")
  }
}
