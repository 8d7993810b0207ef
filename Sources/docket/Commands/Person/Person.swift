import ArgumentParser

struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Keep the people of the file",
    subcommands: [
      PersonAddCommand.self, PersonListCommand.self, PersonShowCommand.self, PersonEditCommand.self,
      PersonJoinCommand.self,
    ])
}
