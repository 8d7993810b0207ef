import Domain
import Testing

@testable import Storage

/// Whose file it is.
struct ImportHomeTests {
  private func read(_ organizer: String?, _ text: String, into repository: Repository) throws {
    var record = Documents.session()
    record.organizer = organizer
    try repository.run(someone(seed: UInt64(text.utf8.count))) {
      _ = try $0.importMeeting(record, from: Documents.source(text))
    }
  }

  private func home(_ repository: Repository) throws -> String? {
    try repository.read { try $0.home() }
  }

  @Test func `a file without a coalition becomes the organizer's`() throws {
    let repository = try Repository.inMemory()
    try read("DC-IoT", "1", into: repository)
    #expect(try home(repository) == "DC-IoT")
    let typed = try #require(TypedReference("IOT:m-1"))
    #expect(try repository.read { try $0.shownName(of: try $0.subject(typed)) } == "M-1")
  }

  @Test func `a file that was made for a coalition stays its own`() throws {
    let repository = try Repository.inMemory(home: "DC-IRP")
    try read("DC-IoT", "1", into: repository)
    #expect(try home(repository) == "DC-IRP")
  }

  @Test func `a report without an organizer leaves the file nobody's`() throws {
    let repository = try Repository.inMemory()
    try read(nil, "1", into: repository)
    #expect(try home(repository) == nil)
    let typed = try #require(TypedReference("m1"))
    #expect(try repository.read { try $0.shownName(of: try $0.subject(typed)) } == "M-1")
  }

  @Test func `the organizer of a second report changes nothing`() throws {
    let repository = try Repository.inMemory()
    try read("DC-CIV", "1", into: repository)
    var other = Documents.session()
    other.title = "Another"
    other.organizer = "DC-IoT"
    other.statements = []
    other.proposals = []
    try repository.run(someone(seed: 5)) {
      _ = try $0.importMeeting(other, from: Documents.source("22"))
    }
    #expect(try home(repository) == "DC-CIV")
  }

  @Test func `an import that was taken back makes room for another organizer`() throws {
    let repository = try Repository.inMemory()
    try read("DC-CIV", "1", into: repository)
    try repository.run(someone(seed: 5)) { _ = try $0.undoLatest() }
    try read("DC-IoT", "22", into: repository)
    #expect(try home(repository) == "DC-IoT")
  }

  @Test func `the coalition stays while anything has a reference of it`() throws {
    let repository = try Repository.inMemory()
    try read("DC-CIV", "1", into: repository)
    let batch = try #require(try repository.changes().first).batch
    let action = try repository.run(someone(seed: 4)) {
      try $0.create(.action, Edit(set: [Field.title: "Mine"]))
    }
    try repository.run(someone(seed: 5)) { _ = try $0.undo(batch: batch) }
    try read("DC-IoT", "22", into: repository)
    #expect(try home(repository) == "DC-CIV")
    #expect(try repository.shown(action) == "A-1")
  }
}
