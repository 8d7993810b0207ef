import ArgumentParser
import Domain
import Rendering
import Storage

struct NoteCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Add a dated remark to anything",
    discussion: """
      docket note A-3 "Their charter comes in June"
      docket note P-1 --private "Ask OCL before the session"
      """)

  @Argument(help: "Name what it is about: A-3, P-1, M-1, OCL, DC-IoT")
  var about: String
  @Argument(help: "Say what is to be noted, - for standard input; else -m or the editor does")
  var text: String?
  @Flag(name: .customLong("private"), help: "Keep it with the file's own coalition")
  var isPrivate = false
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let said =
      try text.map { try InputFile.text($0, in: context.environment) }
      ?? context.message(asking: "What is to be noted of \(about)?")
    guard let said, let text = try TextRules.message(said) else {
      throw UsageFault("the note is empty", hints: ["docket note \(about) \"…\""])
    }
    try context.write { transaction in
      let subject = try transaction.snapshot.anything(about)
      let author = transaction.author.by ?? transaction.author.actor
      var edit = Edit(set: [
        Field.about: subject.json, Field.text: .string(text), Field.author: author.json,
      ])
      if isPrivate { edit.set[Field.isPrivate] = true }
      if self.text == nil { transaction.author.reason = nil }
      try transaction.append(edit, to: transaction.newSubject(.note), seen: [subject])
      let name = try transaction.snapshot.shownName(of: subject)
      context.console.remark("\(isPrivate ? "private note" : "note") on \(name): \(text)")
    }
  }
}
