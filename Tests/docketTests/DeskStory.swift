import Foundation
import Testing

@testable import docket

/// A year of DC-CIV with something in every corner of a report, made once and copied.
extension Desk {
  static func withStory(now: String = "2017-11-21") throws -> Desk {
    let desk = try Desk(now: now)
    try desk.write(story.get(), to: "civ.docket")
    return desk
  }

  private static let story = Result {
    let desk = try Desk(seed: 2001)
    try desk.writeReport()
    for (day, line) in storyLines {
      let outcome = desk.outcome(words(line), on: day)
      try #require(outcome.status == .done, "\(line): \(outcome.errors)")
    }
    return desk.bytes()
  }

  private static let storyLines: [(day: String, line: String)] = [
    ("2016-12-07", "init DC-CIV"),
    ("2016-12-07", "import report.txt --date 2016-12-06"),
    ("2016-12-08", "coalition edit DC-CIV --list civ@lists.example --chair OCL"),
    ("2016-12-08", "person edit OCL --mail ocl@example.org"),
    ("2016-12-20", "discuss P-1 --shepherd AP -w DC-IoT,DC-IRP"),
    ("2016-12-20", "link P-1 follows-from S-1..S-6"),
    ("2017-02-03", "concern P-1 'What is harm?' --by AP --from S-4"),
    ("2017-03-01", "meeting add 'Spring call' --date 2017-03-15 --organizer DC-CIV --chair OCL"),
    ("2017-03-11", "answer C-1 --by VC -m 'harm done through devices'"),
    ("2017-04-25", "resolve C-1 --by AP --at '<k3@list>' -m 'by mail'"),
    ("2017-04-26", "position P-1 support --by VC"),
    ("2017-04-26", "position P-1 support --by DC-IoT"),
    ("2017-04-26", "accept P-1 --by DC-IoT"),
    ("2017-05-02", "last-call P-1 --until 2017-05-16"),
    ("2017-05-04", "concern P-1 'a new central layer' --by TT --from S-20"),
    ("2017-05-05", "note P-1 'Two mails of support came in'"),
    ("2017-05-05", "note P-1 --private 'Ask TT before the call'"),
    ("2017-05-18", "dissent C-2 -m 'no central layer'"),
    (
      "2017-05-19",
      """
      conclude P-1 adopted --level consensus --minority "TT: no layer" --review 2017-09-10 \
      -m "No overarching system; self-certification first."
      """
    ),
    ("2017-05-19", "add 'Draft a definition of harm' -o AP,VC -d 2017-07-31 -p P-1"),
    (
      "2017-05-19",
      "add 'Compare with the IRP charter' -o MF -w DC-IRP,DC-IoT -p P-1 -d 2017-08-31"
    ),
    ("2017-05-20", "add 'List certification schemes, ask joe@shop.example' -o LF -d 2017-06-30"),
    ("2017-05-20", "add 'Send the paper round' -o VC -d 2017-10-15"),
    ("2017-06-01", "discuss P-2 --shepherd MF"),
    ("2017-06-02", "defer P-2 --until 2017-09-01 -m 'after the summer'"),
    ("2017-06-10", "meeting add 'Summer call' --date 2017-06-14 --organizer DC-CIV --chair OCL"),
    ("2017-07-01", "due A-1 2017-09-30 -m 'examples needed'"),
    ("2017-07-02", "wait A-2 --on-whom DC-IRP -m 'charter not out'"),
    ("2017-08-01", "due A-1 2017-10-31 -m 'labs are slow'"),
    ("2017-08-02", "accept A-2 --by DC-IoT"),
    ("2017-08-20", "discuss P-3 --shepherd AP"),
    ("2017-08-21", "concern P-3 'Too technical for the list' --by MB --non-blocking"),
    ("2017-08-22", "answer C-3 --by AP -m 'only the principles'"),
    ("2017-08-28", "last-call P-3 --until 2017-09-12"),
    ("2017-09-01", "review A-4 -m 'draft on the list'"),
    ("2017-09-10", "discuss P-4"),
    ("2017-09-11", "last-call P-4 --until 2017-09-30"),
    ("2017-09-12", "meeting add 'Autumn call' --date 2017-09-20 --organizer DC-CIV --chair OCL"),
    ("2017-11-20", "close A-1,A-2 -m 'paper sent'"),
    ("2017-11-20", "withdraw P-3 -m 'MB and AP take it to the main session' --by AP"),
    ("2017-11-20", "propose 'Points and slides go to the mailing list'"),
    ("2017-11-20", "supersede P-4 --replaced-by P-5 -m 'with the slides'"),
  ]
}

/// Compares a result with the file of that name in `Fixtures`; both are the same to the byte.
///
/// The style sheet, which every page carries, stands once, in `Sources`: a page in `Fixtures` has
/// `{{style}}` in its place. With `DOCKET_FIXTURES=write` the file is written instead: read every
/// line of it then.
func expectFixture(
  _ name: String, _ text: String, _ location: SourceLocation = #_sourceLocation
) throws {
  func read(_ path: String) throws -> String {
    let file = URL(fileURLWithPath: Desk.root + "/" + path)
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
  let path = "Tests/docketTests/Fixtures/" + name
  let style = try read("Sources/Rendering/HTML/Templates/style.css")
  if ProcessInfo.processInfo.environment["DOCKET_FIXTURES"] == "write" {
    let written = text.replacing(style, with: "{{style}}\n")
    try Data(written.utf8).write(to: URL(fileURLWithPath: Desk.root + "/" + path))
    return
  }
  let expected = try read(path).replacing("{{style}}\n", with: style)
  let different = zip(
    text.split(separator: "\n", omittingEmptySubsequences: false),
    expected.split(separator: "\n", omittingEmptySubsequences: false)
  ).first { $0 != $1 }
  #expect(
    text == expected,
    "\(name): \(different.map { "\($0)\ninstead of\n\($1)" } ?? "another length")",
    sourceLocation: location)
}
