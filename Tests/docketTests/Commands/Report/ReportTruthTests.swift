import Domain
import Foundation
import Testing

@testable import docket

/// What reports say of chairs, of conclusions that did not last, and of what a reader types next.
@Suite struct ReportTruthTests {
  @Test func `a slice knows the chair of the coalition whose proposal it carries`() throws {
    let civ = try Desk.withPeople(now: "2017-01-04")
    for line in [
      "coalition edit DC-CIV --chair OCL", "propose 'Freedom from Harm' -w DC-IoT", "discuss P-1",
      "conclude P-1 adopted -m yes --override 'all were there'",
    ] { civ(line) }
    civ("share --with DC-IoT")
    let iot = try Desk(now: "2017-01-05", user: "MB", seed: 2)
    try iot.write(civ.bytes("civ.slice.iot.docket"), to: "iot.docket")
    for line in ["report annual", "report programme", "notice CIV:P-1", "show CIV:P-1"] {
      let text = iot("-f iot.docket \(line)")
      #expect(text.contains("dopted"), "\(text)")
      #expect(!text.contains("not known as") && !text.contains("not known to"), "\(text)")
    }
    // Who chairs neither is still doubted.
    civ("propose 'By another' -w DC-IoT")
    civ("discuss P-2")
    civ("conclude P-2 adopted -m yes --override 'all were there' --by AP")
    civ("share --with DC-IoT --out second.slice.docket")
    try iot.write(civ.bytes("second.slice.docket"), to: "iot.docket")
    let text = iot("-f iot.docket report annual")
    #expect(text.contains("concluded by AP, who is not known as its chair"), "\(text)")
    #expect(!text.contains("concluded by OCL, who"), "\(text)")
  }

  @Test func `a conclusion that was reopened is told in every report`() throws {
    let docket = try Desk.withPeople(now: "2017-01-04")
    docket("propose 'Freedom from Harm'")
    docket("discuss P-1")
    docket("conclude P-1 adopted -m 'one yes' --override 'all were there'", on: "2017-01-05")
    docket("reopen P-1 -m 'new facts' --by MB", on: "2017-01-09")
    let words =
      "adopted on 5 Jan 2017 by OCL: \"one yes\"; reopened on 9 Jan 2017 by MB: new facts"
    for line in [
      "digest --since 2017-01-05", "digest --since 2017-01-09", "notice P-1", "report annual",
      "report programme",
    ] {
      let text = docket(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(words), "\(text)")
    }
    docket("conclude P-1 not-adopted -m no --override 'all again'", on: "2017-01-10")
    for line in ["digest --since 2017-01-05", "notice P-1", "report annual"] {
      let text = docket(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(words) && text.contains("ot adopted"), "\(text)")
    }
    #expect(!docket("digest --since 2017-01-10").contains("reopened"))
  }

  @Test func `a digest says that a new proposal is in discussion`() throws {
    let docket = try Desk.withPeople(now: "2017-01-04")
    docket("propose 'Freedom from Harm'")
    docket("propose Another")
    docket("discuss P-1", on: "2017-01-09")
    let text = docket("digest --since 2017-01-01").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(text.contains("raised on 4 Jan 2017, in discussion since 9 Jan 2017"), "\(text)")
    #expect(text.components(separatedBy: "in discussion since").count == 2, "\(text)")
  }

  @Test func `a converted proposal is called so`() throws {
    let docket = try Desk.withPeople(now: "2017-01-04")
    docket("propose 'Send the points'")
    docket("convert P-1 action -o AP -d 2017-02-01")
    #expect(docket("digest").contains("converted into A-1"))
    let notice = docket("notice P-1")
    #expect(notice.contains("Converted") && notice.contains("converted into A-1"), "\(notice)")
    #expect(!notice.contains("uperseded"), "\(notice)")
    for line in ["report annual", "report programme"] {
      let text = docket(line)
      #expect(text.contains("converted 4 Jan 2017") && text.contains("Became: A-1"), "\(text)")
    }
  }

  @Test func `what is missing is mended by what is typed`() throws {
    let docket = try Desk.withPeople(now: "2017-01-04")
    docket("add 'Draft it' -o AP -w DC-IoT,DC-IRP -d 2017-02-01")
    docket("accept A-1 --by DC-IoT")
    docket("meeting add 'Spring call' --date 2017-01-03")
    let text = docket("-f civ.docket report annual").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      text.contains(
        "A-1 waits for the answer of DC-IRP. docket -f civ.docket accept A-1 --by DC-IRP"))
    #expect(text.contains("docket -f civ.docket coalition edit DC-CIV --list ADDRESS"))
    #expect(!text.contains(" docket coalition") && !text.contains(" docket meeting"))
    // As it stands, it stores nothing.
    #expect(docket("coalition edit DC-CIV --list ADDRESS").hasSuffix("[exit 64]"))
    #expect(docket("coalition edit DC-CIV --chair WHO").contains("[exit "))
    #expect(docket("report annual").contains(" docket accept A-1 --by DC-IRP"))
  }

  @Test func `who chairs a meeting takes part in it`() throws {
    let docket = try Desk.withPeople(now: "2017-01-04")
    docket("person edit MB --group civil-society")
    docket("meeting add 'Spring call' --date 2017-01-03 --chair MB --participant AP,VC")
    #expect(docket("report annual").contains("3 people took part"))
    #expect(
      docket("report annual").split(whereSeparator: \.isNewline).contains {
        $0.hasPrefix("civil society") && $0.contains("1")
      })
  }

  @Test func `the agenda of a meeting that was held ends with its day`() throws {
    let docket = try Desk.withPeople(now: "2016-01-04")
    docket("meeting add 'First call' --date 2016-02-01")
    docket("meeting add 'Second call' --date 2016-03-01")
    docket("add 'Early one' -o AP -d 2016-02-20")
    docket("add 'Late one' -o AP -d 2016-04-20")
    docket("close A-1 -m done", on: "2016-02-15")
    docket("close A-2 -m done", on: "2016-04-15")
    docket("add 'Much later' -o AP -d 2016-05-20", on: "2016-05-01")
    let agenda = docket("agenda --for M-2", on: "2017-01-01")
    #expect(agenda.contains("since M-1: 1 done, 0 added"), "\(agenda)")
    #expect(agenda.contains("Early one"))
    #expect(agenda.contains("done 15 Feb") && !agenda.contains("15 Apr"))
    #expect(!agenda.contains("Much later"))
    // One that was written down afterwards was not in the file on its day.
    docket("meeting add 'Held before' --date 2016-03-15 ", on: "2017-01-01")
    let added = docket("agenda --for M-3")
    #expect(added.contains("0 done, 0 added"), "\(added)")
    #expect(!added.contains("[exit"))
  }

  @Test func `coalitions have no stakeholder group to be counted under`() throws {
    let docket = try Desk.withPeople(now: "2017-01-04")
    docket("person edit VC --group technical-community")
    docket("propose 'Freedom from Harm'")
    docket("discuss P-1")
    docket("position P-1 support --by DC-IoT")
    docket("position P-1 support --by MB")
    docket("position P-1 object --by VC")
    #expect(docket("show P-1").contains("technical 1, no group 1\n"))
    docket("propose 'Another'")
    docket("discuss P-2")
    docket("position P-2 support --by DC-IoT")
    #expect(!docket("show P-2").contains("no group"))
  }

  @Test func `what belongs to a conclusion stands under it in every form of the story`() throws {
    let docket = try Desk.withPeople(now: "2017-01-04")
    docket("coalition edit DC-CIV --chair OCL")
    docket("propose 'Freedom from Harm'")
    docket("discuss P-1")
    docket("conclude P-1 adopted -m yes --minority 'MB: no' --override 'all were there'")
    #expect(
      docket("trace P-1 --format markdown").hasSuffix(
        "CONCLUDED adopted (OCL)\n  - \"yes\"\n  - minority: MB: no\n  - override: all were there"))
    let rows = try JSONReader.read(docket("trace P-1 --format json")).array ?? []
    #expect(rows.allSatisfy { $0["ref"] == "P-1" && $0["day"] == "2017-01-04" })
    #expect(
      rows.last?["further"] == ["\"yes\"", "minority: MB: no", "override: all were there"])
    #expect(
      docket("trace P-1").hasSuffix(
        """
        CONCLUDED adopted (OCL)
                        "yes"
                        minority: MB: no
                        override: all were there
        """))
  }
}
