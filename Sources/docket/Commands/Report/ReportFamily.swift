import ArgumentParser

extension Docket {
  struct ReportFamily: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "report", abstract: "Write the programme plan or the annual report",
      subcommands: [ReportProgramme.self, ReportAnnual.self])
  }
}
