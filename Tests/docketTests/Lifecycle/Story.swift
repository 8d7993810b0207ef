import Foundation

@testable import docket

/// A proposal from the session that raised it to the results of its actions, as the chair types
/// it: each command on the day on which it took effect.
enum Story {
  /// The day after the session.
  static let start = "2016-12-07"
  static let end = "2017-11-21"

  static let commands: [(day: String, line: String)] = [
    ("2016-12-07", "coalition edit DC-CIV --chair OCL"),
    ("2016-12-07", "person edit VC --group technical"),
    ("2016-12-07", "person edit MB --group technical"),
    ("2016-12-07", "person edit MF --group civil"),
    ("2016-12-20", "discuss P-1 --shepherd AP -w DC-IoT,DC-IRP"),
    ("2016-12-20", "link P-1 follows-from S-1..S-8"),
    ("2017-02-03", "concern P-1 'What is harm?' --by AP --from S-4"),
    ("2017-02-03", "concern P-1 'Scaling across borders' --by AP --non-blocking"),
    ("2017-02-10", "status"),
    ("2017-02-10", "last-call P-1"),
    ("2017-03-11", "answer C-1 --by VC -m 'harm done through devices'"),
    ("2017-03-12", "resolve C-1"),
    ("2017-04-25", "resolve C-1 --by AP --at '<k3@list>'"),
    ("2017-04-25", "resolve C-2 --by AP"),
    ("2017-04-25", "position P-1 support --by AP -m 'the definition will do'"),
    ("2017-04-26", "position P-1 support --by VC"),
    ("2017-04-26", "position P-1 support --by MB"),
    ("2017-04-26", "position P-1 support --by DC-IoT"),
    ("2017-04-27", "position P-1 accept --by MF"),
    ("2017-04-28", "accept P-1 --by DC-IoT"),
    ("2017-05-02", "last-call P-1 --until 2017-05-10"),
    ("2017-05-02", "last-call P-1 --until 2017-05-16"),
    ("2017-05-04", "concern P-1 'a new central layer' --by TT --from S-20"),
    ("2017-05-10", "status"),
    ("2017-05-10", "show P-1"),
    ("2017-05-10", "conclude P-1 adopted -m 'Too early.'"),
    ("2017-05-12", "answer C-3 --by VC -m 'nothing central is asked for'"),
    ("2017-05-17", "status"),
    ("2017-05-18", "meeting add 'DC-CIV call' --date 2017-05-18 --chair OCL"),
    ("2017-05-18", "dissent C-3 -m 'the answer does not settle it' --at M-2"),
    ("2017-05-18", "status"),
    (
      "2017-05-19",
      "conclude P-1 adopted --level consensus --minority 'TT: no central layer, ever' --at M-2 "
        + "-m 'No overarching system; self-certification first.'"
    ),
    ("2017-05-19", "add 'Draft a definition of harm' -o AP,VC -d 2017-07-31 -p P-1"),
    (
      "2017-05-19", "add 'Compare with the IRP charter' -o MF -w DC-IoT,DC-IRP -d 2017-08-31 -p P-1"
    ),
    ("2017-07-01", "due A-1 2017-09-30 -m 'examples needed'"),
    ("2017-07-02", "wait A-2 --on-whom DC-IRP -m 'their charter is being revised'"),
    ("2017-08-01", "due A-1 2017-10-31 -m 'labs are slow' --by VC --at '<k9@list>'"),
    ("2017-08-02", "accept A-2 --by DC-IoT"),
    ("2017-08-03", "decline A-2 --by DC-IRP -m 'no time this year'"),
    ("2017-09-01", "status"),
    ("2017-11-20", "close A-1 -m 'paper sent to the list' --by AP"),
    ("2017-11-20", "close A-2 -m 'compared with the old charter'"),
    ("2017-11-21", "status"),
    ("2017-11-21", "show P-1"),
    ("2017-11-21", "show A-1"),
    ("2017-11-21", "trace P-1"),
    ("2017-11-21", "log --since 2017-02-01"),
  ]

  /// The bundled report, imported on the day after the session.
  static func beginning() throws -> (desk: Desk, transcript: String) {
    let desk = try Desk(now: start)
    try desk.writeReport()
    desk("init DC-CIV")
    return (desk, told(desk, start, "import report.txt --date 2016-12-06"))
  }

  /// Runs a command on its day, and returns it with what it prints.
  static func told(_ desk: Desk, _ day: String, _ line: String) -> String {
    "[\(day)] $ docket \(line)\n\(desk(line, on: day).withoutIDs)\n"
  }

  static let fixture = Desk.root + "/Tests/docketTests/Fixtures/story.txt"
}
