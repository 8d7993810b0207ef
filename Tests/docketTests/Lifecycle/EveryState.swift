import Reports

@testable import docket

extension Desk {
  /// A desk whose file has a proposal, concern and action in every state.
  ///
  /// P-1 in discussion, P-2 in last call, P-3 raised, P-4 concluded, P-5 deferred, P-6 withdrawn,
  /// P-7 superseded, P-8 past its last call; A-1 done, A-2 without owner and day, A-3 depends on
  /// it, A-4 proposed, A-5 waiting, A-6 cancelled, A-7 superseded, A-8 taken back.
  static func withEveryState() throws -> Desk {
    let desk = try Desk(seed: 2)
    try desk.write(inEveryState.get(), to: "civ.docket")
    return desk
  }

  private static let inEveryState = Result {
    let desk = try Desk.withReport()
    for (day, line) in everyState { desk(line, on: day) }
    return desk.bytes()
  }

  private static let everyState = [
    ("2017-01-10", "discuss P-1 --shepherd AP"),
    ("2017-01-11", "concern P-1 'What is harm?' --by AP"),
    ("2017-01-12", "concern P-1 'Scaling' --by MB --non-blocking"),
    ("2017-01-13", "resolve C-2 --by MB"),
    ("2017-02-01", "discuss P-4"),
    ("2017-03-10", "conclude P-4 adopted -m 'Yes.' --override 'agreed in the room'"),
    ("2017-03-11", "propose 'Deferred one'"),
    ("2017-03-11", "defer P-5 --until 2017-09-01 -m 'not now'"),
    ("2017-03-12", "propose 'Withdrawn one'"),
    ("2017-03-12", "withdraw P-6 -m 'no longer needed'"),
    ("2017-03-13", "propose 'Superseded one'"),
    ("2017-03-13", "supersede P-7 --replaced-by P-3 -m 'one text'"),
    ("2017-03-14", "propose 'Ended one'"),
    ("2017-03-14", "discuss P-8"),
    ("2017-04-01", "last-call P-8"),
    ("2017-04-02", "concern P-8 'Too costly' --by VC"),
    ("2017-04-03", "answer C-3 -m 'it is not'"),
    ("2017-05-01", "discuss P-2"),
    ("2017-05-10", "last-call P-2"),
    ("2017-03-01", "add 'Done one' -o AP"),
    ("2017-03-02", "close A-1 -m 'sent'"),
    ("2017-03-01", "add 'Bare one'"),
    ("2017-03-01", "add 'Late one' -o AP -d 2017-06-01 -w DC-IoT --depends-on A-2"),
    ("2017-03-01", "add 'Proposed one' --proposed"),
    ("2017-03-01", "add 'Waiting one' -o MB -d 2017-06-30"),
    ("2017-03-02", "wait A-5 --on-whom DC-IRP -m 'their charter'"),
    ("2017-03-01", "add 'Cancelled one'"),
    ("2017-03-02", "cancel A-6 -m 'nobody needs it'"),
    ("2017-03-01", "add 'Replaced one'"),
    ("2017-03-02", "supersede A-7 --replaced-by A-2 -m 'the same'"),
    ("2017-03-01", "add 'Taken back'"),
    ("2017-03-01", "undo"),
    ("2017-03-03", "programme add CIV-2017"),
  ]
}
