import ArgumentParser

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the programme plan or the annual report",
    subcommands: [ReportProgrammeCommand.self, ReportAnnualCommand.self])
}
