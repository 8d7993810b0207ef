import Domain

/// A discussion among three who are known.
enum Discussion {
  static let speakers = "Ann Lee - Lab [AL], Bo Dahl - Guild [BD], Cy de Fox - Union [CDF]"

  /// What a discussion says after Ann Lee has begun to speak in line 5.
  static func after(_ lines: String) throws -> (said: [String], checks: [String]) {
    let record = try read(
      date: "2016-12-06", speakers: speakers, discussion: "\nAnn Lee: First.\n\n" + lines)
    let said = record.statements.filter { $0.section == .discussion }
    return (said.map { "\($0.speaker ?? "-") \($0.text)" }, record.checks.map(\.text))
  }
}
