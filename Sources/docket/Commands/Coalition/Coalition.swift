import ArgumentParser

extension Docket {
  struct CoalitionFamily: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "coalition", abstract: "Keep the coalitions of the file",
      subcommands: [CoalitionAdd.self, CoalitionList.self, CoalitionShow.self, CoalitionEdit.self])
  }
}
