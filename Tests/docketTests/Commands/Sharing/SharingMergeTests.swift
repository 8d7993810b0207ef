import Domain
import Foundation
import Testing

@testable import docket

/// What `merge` and `diff` say, and what they leave alone.
@Suite struct SharingMergeTests {
  /// Both move one day; there a note, an owner and an action come in too.
  static func desk() throws -> Desk {
    let desk = try Desk.withCopy()
    desk("due A-1 2017-06-15 -m 'examples needed'", on: "2017-05-02", as: "AP")
    desk.there("note P-1 'makers want examples'", on: "2017-05-09", as: "MB")
    desk.there("due A-1 2017-06-30 -m 'labs are slow'", as: "MB")
    desk.there("assign A-1 MB --add", as: "MB")
    desk.there("add 'Ask two makers' -o MB -d 2017-06-30", on: "2017-05-15", as: "MB")
    desk.now = "2017-05-17"
    return desk
  }

  private static let receipt = """
    there/civ.docket: last changed 15 May by MB
    took in 4 changes, had 11
      P-1  a note: makers want examples (MB, 9 May)
      A-1  sets its due day to 2017-06-30: labs are slow (MB, 9 May)
      A-1  adds MB to its owners (MB, 9 May)
      A-2  new: Ask two makers, MB, due 2017-06-30 (MB, 15 May)
    1 CONFLICT
      A-1 due
        1  2017-06-30  MB  9 May  "labs are slow"
        2  2017-06-15  AP  2 May  "examples needed"
        settle: docket due A-1 DAY -m "…"
            or: docket conflicts keep A-1 due 1
            or: docket conflicts keep A-1 due 2
    """

  @Test func `the receipt tells what came in, from whom, and what to settle`() throws {
    let desk = try Self.desk()
    let other = desk.bytes("there/civ.docket")
    #expect(desk("merge there/civ.docket") == Self.receipt)
    #expect(desk.bytes("there/civ.docket") == other)
    #expect(
      desk("merge there/civ.docket") == """
        there/civ.docket
        took in nothing new, had 15
        """)
    #expect(
      desk.there("merge civ.docket").hasPrefix(
        "civ.docket: last changed 15 May by MB\ntook in 1 change, had 14"))
    #expect(
      desk("merge there/civ.docket") == """
        there/civ.docket
        took in nothing new, had 15
        both files hold the same now
        """)
  }

  @Test func `a dry run says what would come in, and writes nothing`() throws {
    let desk = try Self.desk()
    let before = desk.bytes()
    #expect(
      desk("merge there/civ.docket --dry-run") == """
        there/civ.docket: last changed 15 May by MB
        would take in 4 changes, has 11
          P-1  a note: makers want examples (MB, 9 May)
          A-1  sets its due day to 2017-06-30: labs are slow (MB, 9 May)
          A-1  adds MB to its owners (MB, 9 May)
          A-2  new: Ask two makers, MB, due 2017-06-30 (MB, 15 May)
        then 1 CONFLICT
          A-1 due
            1  2017-06-30  MB  9 May  "labs are slow"
            2  2017-06-15  AP  2 May  "examples needed"
        take in: docket merge there/civ.docket
        dry run: nothing was written
        """)
    let json = try desk.json("merge there/civ.docket --dry-run --format json")
    #expect(json["dry_run"] == true)
    #expect(json["next"] == ["docket merge there/civ.docket"])
    #expect(desk.bytes() == before)
    desk.there("note A-1 --private x")
    try desk.write(desk.bytes("there/civ.docket"), to: "there/second.docket")
    desk("add Here")
    let receipt = desk("merge there/second.docket --dry-run")
    #expect(receipt.contains("\ngiven out in both files, so then with a suffix: A-2."))
    for word in ["took in", "had ", "now ", "settle:", "send back"] {
      #expect(!receipt.contains(word), "\(receipt)")
    }
  }

  @Test func `with --backup the file as it was is kept, and a refused merge keeps none`() throws {
    let desk = try Self.desk()
    let before = desk("list --format json")
    #expect(
      desk("merge there/civ.docket --backup").contains(
        "\ntook in 4 changes, had 11; before: civ.docket.bak-2017-05-17\n"))
    #expect(desk("-f civ.docket.bak-2017-05-17 list --format json") == before)
    #expect(
      desk("merge there/civ.docket --backup").contains("before: civ.docket.bak-2017-05-17-2"))
    try desk.folder.write("no docket", to: "letter")
    #expect(desk("merge letter --backup").hasSuffix("[exit 65]"))
    #expect(
      desk.folder.names == [
        "civ.docket", "civ.docket.bak-2017-05-17", "civ.docket.bak-2017-05-17-2", "letter",
        "there",
      ])
  }

  @Test func `-f stands in every command that the receipt names`() throws {
    let desk = try Self.desk()
    desk("share --with DC-IoT --out 'a slice.docket'")
    desk("-f 'a slice.docket' note CIV:A-1 hello", as: "MB")
    let receipt = desk("-f civ.docket merge there/civ.docket 'a slice.docket'")
    #expect(receipt.contains("settle: docket -f civ.docket due A-1 DAY -m \"…\""))
    #expect(receipt.hasSuffix("\nsend back: docket -f civ.docket share --with DC-IoT"))
    let json = try desk.json("-f civ.docket merge 'a slice.docket' --format json")
    #expect(json["next"] == ["docket -f civ.docket share --with DC-IoT"])
    let conflict = try desk.json("-f civ.docket conflicts --format json")
    #expect(
      conflict["settle"]?.array?.allSatisfy {
        $0.string?.hasPrefix("docket -f civ.docket ") == true
      } == true)
    #expect(
      desk("-f civ.docket diff 'a slice.docket'").contains("docket merge") == false)
    desk("-f 'a slice.docket' note CIV:A-1 again", as: "MB")
    #expect(
      desk("-f civ.docket diff 'a slice.docket'").hasSuffix(
        "\ntake it in: docket -f civ.docket merge 'a slice.docket'"))
    let diff = try desk.json("-f civ.docket diff 'a slice.docket' --format json")
    #expect(diff["next"] == ["docket -f civ.docket merge 'a slice.docket'"])
    #expect(
      desk("-f civ.docket share --with DC-IoT --out 'a slice.docket'") == """
        error: a slice.docket is there already, with 1 change that this file has not
        hint: docket -f civ.docket merge 'a slice.docket'
        hint: --out FILE names another file
        [exit 73]
        """)
  }

  @Test func `the receipt as JSON`() throws {
    let desk = try Self.desk()
    let json = try desk.json("merge there/civ.docket --format json")
    #expect(json.keys == ["files", "backup", "conflicts", "dry_run", "next"])
    let file = try #require(json["files"]?.array?.first)
    #expect(
      file.keys == [
        "file", "slice_with", "took_in", "had", "fingerprint", "other_fingerprint", "changes",
        "coalition", "private_notes", "contact_details", "need_newer_docket", "given_twice",
      ])
    #expect(file["took_in"] == 4)
    #expect(file["had"] == 11)
    #expect(file["slice_with"] == .null)
    #expect(file["fingerprint"] != file["other_fingerprint"])
    #expect(
      file["changes"]?.array?.last == [
        "ref": "A-2", "new": true, "who": "MB", "day": "2017-05-15",
        "text": "new: Ask two makers, MB, due 2017-06-30",
      ])
    #expect(file["changes"]?.array?.first?["new"] == false, "a note is no P-1")
    let conflict = try #require(json["conflicts"]?.array?.first)
    #expect(conflict["ref"] == "A-1")
    #expect(conflict["new"] == true)
    desk.there("merge civ.docket")
    let again = try desk.json("merge there/civ.docket --format json")
    let print = again["files"]?.array?.first
    #expect(print?["fingerprint"] == print?["other_fingerprint"])
    #expect(desk("doctor").contains("fingerprint \(print?["fingerprint"]?.string ?? "-")"))
  }

  /// A merge is a union: what it left out would be lost to the next one that asks for it.
  @Test func `a slice that takes in the whole file is told what is private in it`() throws {
    let desk = try Desk.withCopy()
    desk("share --with DC-IoT --out iot.docket")
    desk("note A-1 --private 'he is ill'")
    desk("note A-1 'we wait'")
    desk("person edit AP --mail ap@example.org")
    desk("person edit MB --mail mb@example.org")
    let receipt = desk("-f iot.docket merge civ.docket")
    #expect(
      receipt.contains(
        """

        1 private note and contact details of 2 people came along from the file of
          DC-CIV: whoever gets this file gets them too
          without them: docket -f iot.docket share --with DC-CIV
        """))
    #expect(desk("-f iot.docket show CIV:A-1").contains("he is ill"))
    desk("-f iot.docket share --with DC-CIV --out back.docket")
    #expect(!desk("-f back.docket show CIV:A-1").contains("he is ill"))
    // What was here already is no news, and within one coalition it is at home.
    #expect(!desk("-f iot.docket merge civ.docket").contains("private"))
    #expect(!desk.there("merge civ.docket").contains("private note and"))
    let json = try desk.json("-f back.docket merge civ.docket --format json")
    let file = json["files"]?.array?.first
    #expect(file?["coalition"] == "DC-CIV")
    #expect(file?["private_notes"] == 1)
    #expect(file?["contact_details"] == 2)
  }

  @Test func `three copies at once, and the numbers that two gave out`() throws {
    let desk = try Desk.withCopy()
    try desk.write(desk.bytes(), to: "there/second.docket")
    desk("add Here", on: "2017-05-02")
    desk.there("add There")
    desk("-f there/second.docket close A-1 -m sent", as: "AP")
    let receipt = desk("merge there/civ.docket there/second.docket", on: "2017-05-17")
    let names = try ["Here", "There"].map { title in
      try #require(try desk.json("list \(title) --format json")["ref"]?.string)
    }
    #expect(names.allSatisfy { $0.hasPrefix("A-2.") })
    #expect(
      receipt == """
        there/civ.docket: last changed 2 May by OCL
        took in 1 change, had 11
          \(names[1])  new: There (OCL, 2 May)
        given out in both files, so now with a suffix: \(names.sorted().joined(separator: ", "))
        there/second.docket: last changed 2 May by AP
        took in 1 change, had 12
          A-1  closes it: sent (AP, 2 May)
        """)
    let refused = desk("close A-2 -m x")
    #expect(refused.hasPrefix("error: A-2 was given out twice: A-2."))
    #expect(names.allSatisfy(refused.contains))
    #expect(desk("close \(names[1]) -m x").hasSuffix("There  done"))
  }

  @Test func `what was undone there is told as such`() throws {
    let desk = try Desk.withCopy()
    desk.there("close A-1 -m sent", on: "2017-05-02")
    desk.there("undo")
    for _ in 0..<2 { desk.there("undo \(desk.there("log").suffix(9).prefix(8))") }
    #expect(
      desk("merge there/civ.docket").hasSuffix(
        """
        took in 4 changes, had 10
          A-1  closes it: sent (OCL, 2 May)
          A-1  takes back: closes it: sent (OCL, 2 May)
          A-1  brings back: closes it: sent (OCL, 2 May)
          A-1  takes back: closes it: sent (OCL, 2 May)
        both files hold the same now
        """))
    #expect(
      desk("log --limit 2").withoutIDs == """
        2017-05-02  OCL brings back: closes A-1: sent (TAKEN BACK) [ID]
        2017-05-02  OCL takes back: closes A-1: sent [ID]
        """)
  }

  @Test func `the very file, under any name, is nothing to take in`() throws {
    let desk = try Desk.withCopy()
    let path = desk.folder.path
    try FileManager.default.createSymbolicLink(
      atPath: path + "/there/soft", withDestinationPath: path + "/civ.docket")
    #expect(link(path + "/civ.docket", path + "/there/hard") == 0)
    let before = desk.bytes()
    for name in ["civ.docket", "./civ.docket", "there/soft", "there/hard"] {
      #expect(desk("merge \(name)") == "\(name) is this very file: nothing to take in")
      #expect(desk("diff \(name)") == "both files hold the same")
    }
    #expect(desk.bytes() == before)
  }

  @Test func `what is no copy is refused by merge and diff alike, and nothing is written`() throws {
    let desk = try Desk.withCopy()
    try desk.folder.write("Dear all\n", to: "letter.txt")
    try desk.folder.write("", to: "empty")
    let before = desk.bytes()
    let expected = [
      "letter.txt": """
      error: letter.txt is not a docket file
      hint: to read a report into a docket: docket import letter.txt
      [exit 65]
      """,
      "empty": """
      error: empty is empty: not even a new docket file
      hint: copy it again from where it came from
      [exit 65]
      """,
      "there": """
      error: there is a folder
      hint: name a docket file inside it
      [exit 74]
      """,
      "nothing": """
      error: there is no file nothing
      hint: name a copy of this file, or a slice that came back
      [exit 66]
      """,
    ]
    for (name, text) in expected {
      #expect(desk("merge \(name)") == text)
      #expect(desk("diff \(name)") == text)
      #expect(desk("merge there/civ.docket \(name)") == text)
    }
    #expect(desk.bytes() == before)
  }
}
