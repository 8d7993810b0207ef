import Domain
import Testing

struct HistoryTests {
  @Test func `one change holds the value`() {
    var log = SubjectLog()
    let first = log.add("1", set: ["title": "Draft"])
    #expect(log.values("title") == ["Draft"])
    #expect(log.history.heads == [first])
    #expect(log.values("due").isEmpty)
  }

  @Test func `a later change covers the one that it follows`() {
    var log = SubjectLog()
    let first = log.add("1", set: ["title": "Draft"])
    let second = log.add("2", after: [first], set: ["due": "x"])
    let third = log.add("3", after: [second], set: ["title": "Paper"])
    #expect(log.values("title") == ["Paper"])
    #expect(log.values("due") == ["x"])
    #expect(log.history.heads == [third])
  }

  @Test func `changes apart are candidates both, the later clock first`() {
    var log = SubjectLog()
    let root = log.add("1", set: ["title": "Draft", "due": "x"])
    let left = log.add("2", after: [root], set: ["title": "Paper"])
    let right = log.add("3", after: [root], set: ["title": "Report"])
    #expect(log.values("title") == ["Report", "Paper"])
    #expect(log.values("due") == ["x"])
    #expect(log.history.heads == [left, right].sorted())
  }

  @Test func `equal values set apart are no conflict, and count under the latest`() {
    var log = SubjectLog()
    let root = log.add("1", set: ["title": "Draft"])
    log.add("2", after: [root], set: ["title": "Paper"])
    let latest = log.add("3", after: [root], set: ["title": "Paper"])
    #expect(log.values("title") == ["Paper"])
    #expect(log.history.candidates(for: "title").map(\.entry.name) == [latest])
  }

  @Test func `setting the field after both settles the conflict`() {
    var log = SubjectLog()
    let root = log.add("1", set: ["title": "Draft"])
    let left = log.add("2", after: [root], set: ["title": "Paper"])
    let right = log.add("3", after: [root], set: ["title": "Report"])
    let settled = log.add("4", after: [left, right], set: ["title": "Paper"])
    #expect(log.values("title") == ["Paper"])
    #expect(log.history.heads == [settled])
  }

  @Test func `a field that was emptied holds null`() {
    var log = SubjectLog()
    let root = log.add("1", set: ["due": "x"])
    log.add("2", after: [root], set: ["due": .null])
    #expect(log.values("due") == [.null])
  }

  @Test func `an undo shows again what the undone change covered`() {
    var log = SubjectLog()
    let root = log.add("1", set: ["title": "Draft"])
    let edit = log.add("2", after: [root], set: ["title": "Paper"])
    let undo = log.add("3", after: [edit], undoes: [edit])
    #expect(log.values("title") == ["Draft"])
    #expect(log.history.heads == [undo])
    #expect(log.history.isCancelled == [false, true, false])
    #expect(log.history.live.map(\.name) == [root])
  }

  @Test func `an undone change does not hide what was set before and apart`() {
    var log = SubjectLog()
    let root = log.add("1", set: ["title": "Draft"])
    let left = log.add("2", after: [root], set: ["title": "Paper"])
    let right = log.add("3", after: [root], set: ["title": "Report"])
    let settled = log.add("4", after: [left, right], set: ["title": "Essay"])
    log.add("5", after: [settled], undoes: [settled])
    #expect(log.values("title") == ["Report", "Paper"])
  }

  @Test func `undoing the undo redoes, and undoing that undoes again`() {
    var log = SubjectLog()
    let root = log.add("1", set: ["title": "Draft"])
    let edit = log.add("2", after: [root], set: ["title": "Paper"])
    let undo = log.add("3", after: [edit], undoes: [edit])
    let redo = log.add("4", after: [undo], undoes: [undo])
    #expect(log.values("title") == ["Paper"])
    #expect(log.history.isCancelled == [false, false, true, false])
    log.add("5", after: [redo], undoes: [redo])
    #expect(log.values("title") == ["Draft"])
  }

  @Test func `an undo cancels what it names, and nothing later than itself`() {
    var log = SubjectLog()
    let root = log.add("1", set: ["title": "Draft"])
    log.add("2", after: [root], undoes: [SubjectLog.name("9"), SubjectLog.name("8")])
    let later = log.add("9", after: [root], set: ["title": "Paper"])
    #expect(log.values("title") == ["Paper"])
    #expect(log.history.live.map(\.name) == [root, later])
  }

  @Test func `a value whose setting was undone is gone where nothing lies under it`() {
    var log = SubjectLog()
    let root = log.add("1", set: ["title": "Draft"])
    log.add("2", after: [root], undoes: [root])
    #expect(log.values("title").isEmpty)
    #expect(log.history.live.isEmpty)
  }

  @Test func `a removal takes away only what its maker had seen`() {
    var log = SubjectLog()
    let root = log.add("1", add: ["tags": ["paper", "draft"]])
    log.add("2", after: [root], remove: ["tags": ["draft"]])
    #expect(log.elements("tags") == ["paper"])
    log.add("3", after: [root], add: ["tags": ["draft"]])
    #expect(log.elements("tags") == ["paper", "draft"])
  }

  @Test func `an element that was removed can be added again`() {
    var log = SubjectLog()
    let root = log.add("1", add: ["tags": ["paper"]])
    let removal = log.add("2", after: [root], remove: ["tags": ["paper"]])
    #expect(log.elements("tags").isEmpty)
    log.add("3", after: [removal], add: ["tags": ["paper"]])
    #expect(log.elements("tags") == ["paper"])
  }

  @Test func `an undone addition adds nothing, an undone removal removes nothing`() {
    var log = SubjectLog()
    let root = log.add("1", add: ["tags": ["paper"]])
    let removal = log.add("2", after: [root], remove: ["tags": ["paper"]])
    let undo = log.add("3", after: [removal], undoes: [removal])
    #expect(log.elements("tags") == ["paper"])
    log.add("4", after: [undo], undoes: [root])
    #expect(log.elements("tags").isEmpty)
  }

  @Test func `an element stands under the first change that still holds it`() {
    var log = SubjectLog()
    let root = log.add("1", add: ["tags": ["paper"]])
    let again = log.add("2", after: [root], add: ["tags": ["paper"]])
    #expect(log.history.elements(of: "tags").map(\.entry.name) == [root])
    log.add("3", after: [again], undoes: [root])
    #expect(log.history.elements(of: "tags").map(\.entry.name) == [again])
  }

  @Test func `what descends from a change is what follows it over any way`() {
    var log = SubjectLog()
    let root = log.add("1", set: ["title": "Draft"])
    let left = log.add("2", after: [root])
    log.add("3", after: [root])
    log.add("4", after: [left])
    #expect(log.history.descends(from: [left]) == [false, false, false, true])
    #expect(log.history.descends(from: [root]) == [false, true, true, true])
    #expect(log.history.descends(from: []) == [false, false, false, false])
  }

  @Test func `a parent that is not there is passed over`() {
    var log = SubjectLog()
    log.add("2", after: [SubjectLog.name("1")], set: ["title": "Draft"])
    #expect(log.values("title") == ["Draft"])
    #expect(History([]).heads.isEmpty)
  }
}
