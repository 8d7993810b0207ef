import ArgumentParser

struct ConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts", abstract: "See and settle what copies disagree on",
    subcommands: [ConflictsListCommand.self, ConflictsShowCommand.self, ConflictsKeepCommand.self],
    defaultSubcommand: ConflictsListCommand.self)
}
