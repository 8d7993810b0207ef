import Domain
import Testing

@testable import docket

@Suite struct SharingDiffTests {
  @Test func `diff says what each side has, as sentences, and writes nothing`() throws {
    let desk = try SharingMergeTests.desk()
    let before = (desk.bytes(), desk.bytes("there/civ.docket"))
    #expect(
      desk("diff there/civ.docket").withoutIDs == """
        only in there/civ.docket: 4 commands
        2017-05-09  MB notes on P-1: makers want examples [ID]
        2017-05-09  MB sets the due day of A-1 to 2017-06-30: labs are slow [ID]
        2017-05-09  MB adds MB to the owners of A-1 [ID]
        2017-05-15  MB adds A-2 "Ask two makers" to MB, due 2017-06-30 [ID]
        only here: 1 command
        2017-05-02  AP sets the due day of A-1 to 2017-06-15: examples needed [ID]
        take it in: docket merge there/civ.docket
        """)
    let json = try desk.json("diff there/civ.docket --format json")
    #expect(json.keys == ["only_there", "only_here", "left_out_there", "left_out_here", "next"])
    #expect(json["only_there"]?.array?.count == 4)
    #expect(json["only_here"]?.array?.first?["who"] == "AP")
    #expect(desk.bytes() == before.0)
    #expect(desk.bytes("there/civ.docket") == before.1)
    desk.meet()
    #expect(desk("diff there/civ.docket") == "both files hold the same")
    #expect(
      try desk.json("diff there/civ.docket --format json") == [
        "only_there": [], "only_here": [], "left_out_there": 0, "left_out_here": 0, "next": [],
      ])
  }

  @Test func `diff leaves out what a slice is not to carry, from either side`() throws {
    let desk = try Desk.withCopy()
    desk("share --with DC-IoT --out iot.docket")
    #expect(
      desk("-f civ.docket diff iot.docket") == """
        both files hold the same of what a slice carries
        not for a slice for DC-IoT: 3 changes of this file
        """)
    desk("-f civ.docket due A-1 2017-06-15 -m later", on: "2017-05-02")
    desk("-f civ.docket note A-1 --private psst")
    desk("-f civ.docket add 'Ours alone'")
    desk("-f civ.docket add 'With you' -w DC-IoT")
    desk("-f iot.docket note CIV:A-1 hello")
    #expect(
      desk("-f civ.docket diff iot.docket").withoutIDs == """
        only in iot.docket: 1 command
        2017-05-02  OCL notes on A-1: hello [ID]
        only here: 2 commands
        2017-05-02  OCL sets the due day of A-1 to 2017-06-15: later [ID]
        2017-05-02  OCL adds A-3 "With you" with DC-IoT [ID]
        not for a slice for DC-IoT: 5 changes of this file
        take it in: docket -f civ.docket merge iot.docket
        """)
    #expect(
      desk("-f iot.docket diff civ.docket").withoutIDs == """
        only in civ.docket: 2 commands
        2017-05-02  OCL sets the due day of CIV:A-1 to 2017-06-15: later [ID]
        2017-05-02  OCL adds CIV:A-3 "With you" with DC-IoT [ID]
        only here: 1 command
        2017-05-02  OCL notes on CIV:A-1: hello [ID]
        not for a slice for DC-IoT: 5 changes of civ.docket
        take it in: docket -f iot.docket merge civ.docket
        """)
    let json = try desk.json("-f civ.docket diff iot.docket --format json")
    #expect(json["left_out_there"] == 5)
    #expect(json["left_out_here"] == 0)
    // What the slice has part of is told, and no more of the command that made it.
    let whole = try Desk.withReport()
    whole("discuss P-1 -w DC-IoT")
    whole("share --with DC-IoT --out iot.docket")
    #expect(!whole("-f civ.docket diff iot.docket").contains("statements"))
  }
}
