import ArgumentParser

struct ProgrammeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programme", abstract: "Keep work programmes and their rules",
    subcommands: [
      ProgrammeAddCommand.self, ProgrammeListCommand.self, ProgrammeShowCommand.self,
      ProgrammeEditCommand.self,
      ProgrammeNextCommand.self,
    ])
}
