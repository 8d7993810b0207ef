import ArgumentParser

extension Docket {
  struct MeetingFamily: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "meeting", abstract: "Keep the meetings of the file",
      subcommands: [MeetingAdd.self, MeetingList.self, MeetingShow.self, MeetingEdit.self])
  }
}
