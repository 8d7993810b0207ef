import ArgumentParser
import Domain
import Storage

struct PersonJoinCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Say that two entries are one person",
    discussion: "docket person join \"Olivier Crepin\" \"Olivier Crépin-Leblond\"")
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name one by full name or code")
  var person: String
  @Argument(help: "Name the other by full name or code")
  var other: String
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.write { transaction in
      let one = try transaction.snapshot.entrySubject(.person, person)
      let two = try transaction.snapshot.entrySubject(.person, other)
      try transaction.join(one, two)
      try context.showEntry(one, transaction)
    }
  }
}
