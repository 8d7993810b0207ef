import Domain
import Foundation
import Testing

@testable import docket

/// People of one code who are not one person.
@Suite struct SharingCodesTests {
  @Test func `people of one code are told apart by their suffix wherever they are named`() throws {
    let desk = try Desk.met(
      ["person add MX 'Mira Xu'", "add x"], ["person add MX 'Max Xander'"])
    let other = try Desk.withPeople(seed: 9)
    other("person add MX")
    try desk.write(other.bytes(), to: "there/civ.docket")
    desk("merge there/civ.docket")
    let told = desk("conflicts")
    #expect(told.hasPrefix("1 CONFLICT\n  MX is the code of 3 entries\n"))
    let names = told.matches(of: #/\d  (MX\.\w{4})/#).map { String($0.output.1) }
    try #require(names.count == 3)
    let joins = told.matches(of: #/docket (person join .*)/#).map { String($0.output.1) }
    #expect(joins == names.dropFirst().map { "person join \(names[0]) \($0)" })
    for name in names {
      for command in ["show", "person show", "log", "assign A-2", "--as", "mine --as"] {
        let line = command == "--as" ? "note A-2 seen --as \(name)" : "\(command) \(name)"
        #expect(!desk(line).contains("error"), "\(line)")
      }
    }
    #expect(
      desk("show MX").hasSuffix(
        "\nhint: until then, type \(names.joined(separator: " or "))\n[exit 1]"))
    for join in joins { #expect(!desk(join).contains("error")) }
    #expect(desk("conflicts") == "Copies disagree on nothing.")
    #expect(!desk("show MX").contains("error"))
  }

  @Test func `people of one code conflict also where one is joined to another code`() throws {
    let desk = try Desk.met(
      ["person add MX 'Mira Xu'", "person add MR 'Mira R. Xu'", "person join MX MR"],
      ["person add MX 'Max Xander'", "person add MZ 'Max Z. Xander'", "person join MX MZ"])
    #expect(desk("conflicts").hasPrefix("1 CONFLICT\n  MX is the code of 2 entries\n"))
  }

  @Test func `people of one code are no news of a merge that brings somebody else`() throws {
    let desk = try Desk.met(["person add MX 'Mira Xu'"], ["person add MX 'Max Xander'"])
    desk.there("person add NN 'Nora Nielsen'")
    let receipt = desk("merge there/civ.docket")
    #expect(receipt.contains("\n  NN"))
    #expect(!receipt.contains("CONFLICT"))
    #expect(desk("conflicts").hasPrefix("1 CONFLICT\n  MX is the code of 2 entries\n"))
  }

  @Test func `people of one code show a suffix wherever they are named`() throws {
    let desk = try Desk.met(
      ["person add MX 'Mira Xu'", "add Here -o MX"],
      ["person add MX 'Max Xander'", "add There -o MX"])
    let told = desk("conflicts")
    func name(_ pattern: Regex<(Substring, Substring)>) throws -> String {
      String(try #require(try pattern.firstMatch(in: told)).output.1)
    }
    let (mira, max) = (try name(#/\d  (MX\.\w{4}) Mira Xu/#), try name(#/(MX\.\w{4}) Max X/#))
    for (title, who) in [("Here", mira), ("There", max)] {
      #expect(desk("list \(title)").contains("  \(title)  \(who)  "))
      #expect(desk("list owner:\(who)").contains("  \(title)  \(who)  "))
      #expect(try desk.json("list \(title) --format json")["owners"]?.array == [.string(who)])
      #expect(desk("status --format csv").contains(",\(title),open,,\(who),"))
      #expect(desk("report programme").contains("\n        Owner: \(who)\n"))
      #expect(desk("log").contains("\"\(title)\" to \(who) "))
      #expect(desk("person list").contains("\n\(who)  M"))
    }
    desk("person join \(mira) \(max)")
    #expect(desk("list Here").contains("  Here  MX  "))
    #expect(!desk("person list").contains("MX."))
  }

  @Test func `two entries that read as one have one voice`() throws {
    let desk = try Desk.met(
      ["person add MX 'Mira Xu'", "position P-1 support --by MX"],
      ["person add MX", "concern P-1 'too broad' --by MX"])
    #expect(desk("conflicts") == "Copies disagree on nothing.")
    let card = desk("show P-1")
    #expect(card.contains("\npositions object MX\n"), "\(card)")
    #expect(!card.contains("support MX"), "\(card)")
    #expect(!desk("report programme").contains("support MX"))
    #expect(desk("resolve C-1 --by MX -m agreed").contains("resolved"))
    #expect(desk("position P-1 accept --by MX").contains("(was: object)"))
    let settled = desk("show P-1")
    #expect(settled.contains("accept MX") && !settled.contains("object MX"), "\(settled)")
    #expect(desk("position P-1 accept --by MX").contains("already"))
  }

  @Test func `while copies disagree on a code, each of its values means the same`() throws {
    let desk = try Desk.met(
      ["coalition edit DC-IoT --code DC-IOTS", "person edit MB --code MBO"],
      ["coalition edit DC-IoT --code DC-Things", "person edit MB --code MAB"])
    for (number, code) in ["DC-IOTS", "DC-Things"].enumerated() {
      let told = desk("add 'For them \(number)' -w \(code)")
      #expect(!told.contains("new coalition"), "\(told)")
      #expect(desk("conflicts show \(code)").hasPrefix("1 CONFLICT\n"))
      #expect(desk("coalition show \(code)").contains("\nCONFLICT  copies disagree on it: docket "))
    }
    desk("assign A-1 MBO")
    #expect(desk("assign A-1 MAB").contains("A-1 has these owners already"))
    #expect(desk("coalition list").contains("CONFLICT"))
    #expect(desk("person list").contains("CONFLICT"))
    #expect(try desk.json("person show MBO --format json")["conflicted"] == true)
    desk("conflicts keep DC-Things code 1")
    desk("conflicts keep MBO code 1")
    #expect(desk("conflicts") == "Copies disagree on nothing.")
    #expect(!desk("person list").contains("CONFLICT"))
  }
}
