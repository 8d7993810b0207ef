import Testing

@testable import docket

@Suite struct SharingBackupTests {
  @Test func `a backup that would be a second docket says so`() throws {
    let desk = try Desk.withCopy()
    #expect(
      desk("backup --out second.docket").contains(
        "this folder has two docket files now: name one with -f, or let the backup end in .bak"))
    #expect(desk("-f civ.docket backup --out third.bak") == "third.bak")
  }

  @Test func `backups get a name of their own, and never another's`() throws {
    let desk = try Desk.withCopy(now: "2017-05-17")
    #expect(desk("backup") == "civ.docket.bak-2017-05-17")
    #expect(desk("backup") == "civ.docket.bak-2017-05-17-2")
    for name in ["civ.docket.bak-2017-05-17", "civ.docket.bak-2017-05-17-2"] {
      #expect(desk("diff \(name)") == "both files hold the same")
    }
    #expect(desk("-q backup --out copy.docket") == "copy.docket")
    for name in ["copy.docket", "there", "civ.docket"] {
      #expect(
        desk("-f civ.docket backup --out \(name)") == """
          error: \(name) is there already
          hint: name another file
          [exit 73]
          """)
    }
    #expect(
      desk("-f civ.docket backup --out none/x") == """
        error: cannot make none/x: there is no folder none
        hint: mkdir -p none
        [exit 73]
        """)
    #expect(desk("-f civ.docket backup --dry-run") == "dry run: nothing was written")
  }
}
