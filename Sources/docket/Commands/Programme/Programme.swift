import ArgumentParser

extension Docket {
  struct ProgrammeFamily: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "programme", abstract: "Keep work programmes and their rules",
      subcommands: [
        ProgrammeAdd.self, ProgrammeList.self, ProgrammeShow.self, ProgrammeEdit.self,
        ProgrammeNext.self,
      ])
  }
}
