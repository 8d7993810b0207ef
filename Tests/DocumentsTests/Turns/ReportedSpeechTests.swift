import Documents
import Domain
import Testing

/// Paragraphs that tell what somebody said.
@Suite struct ReportedSpeechTests {
  @Test(arguments: [
    ("Bo Dahl agreed, for now.", "Bo Dahl agreed"),
    ("Mr. Dahl also noted that it rains.", "Mr. Dahl also noted"),
    ("Bo Dahl (Guild) finally asked for more.", "Bo Dahl (Guild) finally asked"),
    ("Bo Dahl, Guild, replied with a no.", "Bo Dahl, Guild, replied"),
    ("Bo Dahl from the Guild thanked all.", "Bo Dahl from the Guild thanked"),
    ("Dahl disagreed.", "Dahl disagreed"), ("**Bo Dahl** agreed.", "**Bo Dahl** agreed"),
  ])
  func `what is told of somebody is theirs in that paragraph, with a check`(
    _ text: String, _ label: String
  ) throws {
    let found = try Discussion.after("\(text)\n\nThe rain went on.")
    #expect(found.said == ["AL First.", "BD \(text)", "- The rain went on."])
    #expect(
      found.checks == [
        "there is no colon after \"\(label)\"; the words are taken for that speaker's"
      ])
  }

  @Test func `what is told of two is kept for the first, with a check`() throws {
    let found = try Discussion.after("Bo Dahl and Cy de Fox agreed that it rains.")
    #expect(found.said == ["AL First.", "BD Bo Dahl and Cy de Fox agreed that it rains."])
    #expect(found.checks.count == 1)
  }

  @Test func `a quotation is of whoever is told behind it to have said it`() throws {
    let found = try Discussion.after("\"It pours\", said Bo Dahl.")
    #expect(found.said == ["AL First.", "BD \"It pours\", said Bo Dahl."])
    #expect(found.checks.count == 1)
  }

  @Test func `a list that somebody is told to have said is theirs`() throws {
    let found = try Discussion.after("Bo Dahl said that:\n- it rains\n- it pours\n\nIt was late.")
    #expect(
      found.said == [
        "AL First.", "BD Bo Dahl said that:\n- it rains\n- it pours", "- It was late.",
      ])
  }

  @Test func `what is told of the speaker stays in the turn`() throws {
    let found = try Discussion.after("Ann Lee also said no.\n\nAnd no again.")
    #expect(found.said == ["AL First.\n\nAnn Lee also said no.\n\nAnd no again."])
    #expect(found.checks == [])
  }

  @Test(arguments: [
    ("Bo Dahl was right in May.", "Bo Dahl was"), ("Bo Dahl’s paper is long.", "Bo Dahl’s"),
    ("Bo Dahl I agree", "Bo Dahl I"),
    ("Several participants agreed.", "Several participants agreed"),
    ("A participant from Fiji asked why.", "A participant from Fiji asked"),
    ("There was broad agreement on rain.", "There was broad agreement"),
    ("It was agreed that it rains.", "It was agreed"),
    ("The session closed.", "The session closed"),
    ("Dee Roe. I agree.", "Dee Roe"), ("Dee Roe – I agree.", "Dee Roe"),
    ("Dee Roe\n\nYes.", "Dee Roe"),
  ])
  func `another name at the beginning stays in the turn, with a check`(
    _ text: String, _ label: String
  ) throws {
    let found = try Discussion.after(text)
    #expect(found.said == ["AL First.\n\n\(text)"])
    #expect(
      found.checks == [
        "it is not plain whether somebody else speaks from \"\(label)\"; "
          + "the words stay in the turn before"
      ])
  }

  @Test(arguments: ["Dee Roe agreed.", "It rains. Dee Roe: No."])
  func `somebody new within a turn is a doubt`(_ text: String) throws {
    let found = try Discussion.after(text)
    #expect(found.said == ["AL First.\n\n\(text)"])
    #expect(found.checks.count == 1)
  }

  @Test func `a name at the beginning where nobody speaks has another check`() throws {
    let record = try read(
      date: "2016-12-06", speakers: Discussion.speakers, discussion: "\nBo Dahl is an engineer.")
    #expect(record.statements.map(\.speaker) == [nil, nil])
    #expect(
      record.checkLines == [
        "people 7: it is not plain who speaks as \"Bo Dahl is\"; the words have no speaker"
      ])
  }

  @Test func `the chair is told of by that name`() throws {
    let record = try read(
      "Title: T\nDate: 2016-12-06\nModerator: Ann Lee\nDiscussion:\nBo Dahl: Yes.\n\n"
        + "The moderator asked for more.")
    #expect(record.statements.map(\.speaker) == ["BD", "AL"])
    #expect(record.statements.last?.text == "The moderator asked for more.")
  }

  @Test(arguments: [
    "Climate change is here.", "See Bo Dahl, who left: nothing.", "In May Ann Lee agreed.",
    "The participants were many.", "We met in Rome. Then we left.",
  ])
  func `other paragraphs stay in the turn, without a check`(_ text: String) throws {
    let found = try Discussion.after(text)
    #expect(found.said == ["AL First.\n\n\(text)"])
    #expect(found.checks == [])
  }
}
