import TestSupport
import Testing

@testable import Domain
@testable import Reports

/// The mail about one proposal, from values.
struct NoticeTests {
  private static func notice(_ status: ProposalStatus) throws -> Notice {
    var item = Item(
      subject: Subject(.proposal, Examples.id), reference: "P-1", title: "Freedom from Harm",
      created: day("2016-12-06"), touched: day("2017-05-02"))
    item.state = status.state.rawValue
    item.owners = ["AP"]
    return Notice(
      details: ItemDetails(item: item), status: status, day: day("2017-05-02"), home: "DC-CIV",
      by: "OCL", step: ChangeName(digest: repeatElement(1, count: 32)), earlier: [])
  }

  @Test func `its first line and subject say how the proposal stands`() throws {
    var notice = try Self.notice(.lastCall(number: 2, until: day("2017-05-16")))
    #expect(notice.heading == "Last call 2, until Tue 16 May 2017")
    #expect(notice.subject == "[DC-CIV] Last call 2, until Tue 16 May 2017: P-1 Freedom from Harm")
    notice.isOver = true
    #expect(notice.opening == "Its last call ended on Tue 16 May 2017; the chair is to conclude.")
  }

  @Test func `an opposing coalition and a silent one are told apart`() throws {
    var notice = try Self.notice(.discussion)
    notice.details.collaborators = [
      ReportedCollaborator(
        code: "DC-IoT", asked: day("2017-04-20"), answer: .declined, reason: "no time",
        answered: day("2017-04-28")),
      ReportedCollaborator(code: "DC-IRP", asked: day("2017-04-20")),
    ]
    #expect(
      notice.parts.first { $0.title == "With" }?.paragraphs == [
        "DC-IoT declined: no time", "DC-IRP was asked to take part, and has not answered yet",
      ])
  }

  @Test func `private notes and mail addresses stay at home`() throws {
    var notice = try Self.notice(.discussion)
    notice.details.text = "write to eve@example.org"
    notice.details.notes = [
      ReportedNote(day: day("2017-05-02"), author: "OCL", text: "ask first", isPrivate: true),
      ReportedNote(day: day("2017-05-03"), author: "OCL", text: "then tell", isPrivate: false),
    ]
    let open = notice.withoutPrivateParts
    #expect(
      open.parts.first { $0.title == "Notes" }?.paragraphs == ["2017-05-03 OCL: then tell"])
    #expect(
      open.parts.first { $0.title == "The proposal" }?.paragraphs
        == ["write to (address left out)"])
    #expect(notice.parts.first { $0.title == "Notes" }?.paragraphs.count == 2)
  }
}
