import ArgumentParser

extension Docket {
  struct PersonFamily: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "person", abstract: "Keep the people of the file",
      subcommands: [
        PersonAdd.self, PersonList.self, PersonShow.self, PersonEdit.self, PersonJoin.self,
      ])
  }
}
