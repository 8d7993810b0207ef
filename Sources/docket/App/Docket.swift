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
        name: "The file", subcommands: [Init.self, MeCommand.self, Import.self, Doctor.self]),
      CommandGroup(
        name: "Proposals",
        subcommands: [
          Propose.self, Discuss.self, PositionCommand.self, ConcernCommand.self,
          AnswerCommand.self, Resolve.self, Dissent.self, LastCall.self, Conclude.self, Defer.self,
        ]),
      CommandGroup(
        name: "Actions",
        subcommands: [
          Add.self, Start.self, Wait.self, Review.self, Close.self, Cancel.self, Assign.self,
          Due.self,
        ]),
      CommandGroup(
        name: "Anything",
        subcommands: [
          Accept.self, Decline.self, Withdraw.self, Supersede.self, Reopen.self, Edit.self,
          Note.self, Link.self, Convert.self, Checked.self, Undo.self,
        ]),
      CommandGroup(
        name: "Looking",
        subcommands: [
          StatusCommand.self, List.self, Mine.self, Show.self, Search.self, Log.self,
          TraceCommand.self, ReportFamily.self,
        ]),
      CommandGroup(
        name: "Reports", subcommands: [AgendaCommand.self, DigestCommand.self, NoticeCommand.self]),
      CommandGroup(
        name: "Sharing",
        subcommands: [Merge.self, Diff.self, ConflictsFamily.self, Share.self, Backup.self]),
      CommandGroup(
        name: "Who and what",
        subcommands: [
          PersonFamily.self, CoalitionFamily.self, MeetingFamily.self, ProgrammeFamily.self,
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
