import ArgumentParser
import Domain

/// The root of all verbs.
struct Docket: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docket",
    abstract: "Keep the work programme of a coalition",
    discussion: """
      Everything lives in one file, which can be copied, mailed and merged again. Bare \
      "docket" is "docket status". Every option of every command may stand before its verb or \
      after it.

      \(environmentHelp)

      \(exitStatusHelp)
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(
        name: "The file",
        subcommands: [InitCommand.self, MeCommand.self, ImportCommand.self, DoctorCommand.self]),
      CommandGroup(
        name: "Proposals",
        subcommands: [
          ProposeCommand.self, DiscussCommand.self, PositionCommand.self, ConcernCommand.self,
          AnswerCommand.self, ResolveCommand.self, DissentCommand.self, LastCallCommand.self,
          ConcludeCommand.self, DeferCommand.self,
        ]),
      CommandGroup(
        name: "Actions",
        subcommands: [
          AddCommand.self, StartCommand.self, WaitCommand.self, ReviewCommand.self,
          CloseCommand.self, CancelCommand.self, AssignCommand.self,
          DueCommand.self,
        ]),
      CommandGroup(
        name: "Anything",
        subcommands: [
          AcceptCommand.self, DeclineCommand.self, WithdrawCommand.self, SupersedeCommand.self,
          ReopenCommand.self, EditCommand.self,
          NoteCommand.self, LinkCommand.self, ConvertCommand.self, CheckedCommand.self,
          UndoCommand.self,
        ]),
      CommandGroup(
        name: "Looking",
        subcommands: [
          StatusCommand.self, ListCommand.self, MineCommand.self, ShowCommand.self,
          SearchCommand.self, LogCommand.self,
          TraceCommand.self, ReportCommand.self,
        ]),
      CommandGroup(
        name: "Reports", subcommands: [AgendaCommand.self, DigestCommand.self, NoticeCommand.self]),
      CommandGroup(
        name: "Sharing",
        subcommands: [
          MergeCommand.self, DiffCommand.self, ConflictsCommand.self, ShareCommand.self,
          BackupCommand.self,
        ]),
      CommandGroup(
        name: "Who and what",
        subcommands: [
          PersonCommand.self, CoalitionCommand.self, MeetingCommand.self, ProgrammeCommand.self,
        ]),
    ])

  static let version = "docket 0.1.0"

  private static let environmentHelp = """
    Environment:
      DOCKET_FILE     the file to use where -f is left out
      DOCKET_USER     who types where --as is left out
      DOCKET_NOW      the day or instant to take for now, for scripts and tests
                      (2017-05-17, 2017-05-17T09:00:00Z)
      DOCKET_PATIENCE how many seconds to wait while others write (30)
      VISUAL, EDITOR  what opens where a message is needed and -m is left out
      NO_COLOR        no colours
    """

  private static let exitStatusHelp = """
    Exit status:
       0  done                           70  a fault in docket itself
       1  refused by a rule              73  cannot create a file
      64  wrong usage                    74  cannot read or write
      65  bad data in a file             75  busy, try again
      66  no such file                   77  no permission
    """
}
