import ArgumentParser

struct MeetingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting", abstract: "Keep the meetings of the file",
    subcommands: [
      MeetingAddCommand.self, MeetingListCommand.self, MeetingShowCommand.self,
      MeetingEditCommand.self,
    ])
}
