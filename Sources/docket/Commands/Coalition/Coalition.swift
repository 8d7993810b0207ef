import ArgumentParser

struct CoalitionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coalition", abstract: "Keep the coalitions of the file",
    subcommands: [
      CoalitionAddCommand.self, CoalitionListCommand.self, CoalitionShowCommand.self,
      CoalitionEditCommand.self,
    ])
}
