import Domain
import Rendering
import Reports
import Storage

/// What an import brought in, for its user.
struct ImportOutput {
  let receipt: ImportReceipt
  let record: MeetingRecord
  /// As the user named it.
  let document: String
  /// The command as it is typed: `docket -f civ.docket`.
  let docket: String
  /// The day of `--date`.
  let asked: Day?
  /// Nothing is written, so that nothing that is shown can be named in a command.
  let isDryRun: Bool
  let snapshot: Snapshot

  func lines(width: Int) throws -> [StyledText] {
    if receipt.isKnown { return try knownLines() }
    var lines: [StyledText] = [
      "\(title): \(record.template), \(counted(record.lineCount, "line"))"
    ]
    lines += try meetingLines(width)
    if receipt.isCorrection {
      return lines + (try correctionLines(width)) + (try checkLines(width))
        + (try closingLines())
    }
    lines += try peopleLines(width)
    lines += coalitionLines(width)
    lines += try statementLines()
    lines += try proposalLines(width)
    lines += try checkLines(width)
    return lines + (try closingLines())
  }

  private var title: String { document == "-" ? "standard input" : document }

  private func knownLines() throws -> [StyledText] {
    let meeting = try snapshot.shownName(of: receipt.meeting)
    let day = try snapshot.state(of: receipt.meeting).day(Field.date)
    let isMoved = asked != nil && asked != day
    return [
      "\(title): read before as \(meeting); nothing was added",
      isMoved
        ? "to move it: \(docket) meeting edit \(meeting) --date \(asked ?? .first)"
        : "\(docket) show \(meeting)",
    ]
  }

  private func meetingLines(_ width: Int) throws -> [StyledText] {
    let part = try snapshot.details(of: receipt.meeting).meeting
    let item = try snapshot.item(of: receipt.meeting)
    let name = item?.reference ?? ""
    var facts: [String] = []
    let moment = [part?.day?.description, part?.time].compactMap(\.self).joined(separator: " ")
    if !moment.isEmpty { facts.append(moment) }
    if let chair = part?.chair { facts.append("chair \(chair)") }
    if let rapporteur = part?.rapporteur { facts.append("rapporteur \(rapporteur)") }
    return Self.field(name, item?.title ?? "", width)
      + (facts.isEmpty ? [] : Self.field("", facts.joined(separator: ", "), width))
  }

  private func peopleLines(_ width: Int) throws -> [StyledText] {
    let new = Set(receipt.newCodes)
    let known = try receipt.people.filter { !new.contains($0) }
      .map { try snapshot.shownName(of: $0) }
    let remote = Set(
      record.people.filter(\.isRemote).compactMap(\.name))
    let made = try receipt.newCodes.map { person in
      let name = try snapshot.state(of: person).text(Field.name) ?? ""
      return try snapshot.shownName(of: person) + " \(name)"
        + (remote.contains(name) ? " (remote)" : "")
    }
    let parts =
      (known.isEmpty ? [] : [known.joined(separator: " ")])
      + (made.isEmpty ? [] : ["new codes " + made.joined(separator: ", ")])
    return Self.field(
      counted(receipt.people.count, "person", "people"), parts.joined(separator: "; "), width)
  }

  private func coalitionLines(_ width: Int) -> [StyledText] {
    Self.field(
      counted(receipt.coalitions.count, "coalition"),
      record.coalitions.map(\.code).joined(separator: " "), width)
  }

  private func statementLines() throws -> [StyledText] {
    let count = counted(receipt.statements.count, "statement")
    guard let first = receipt.statements.first, let last = receipt.statements.last else {
      return ["\(count)"]
    }
    let range =
      first == last
      ? try snapshot.shownName(of: first)
      : "\(try snapshot.shownName(of: first)) to \(try snapshot.shownName(of: last))"
    let spoken = record.statements.count { $0.speaker != nil }
    return ["\(Self.label(count, 14))\(range), \(spoken) with a speaker"]
  }

  private func proposalLines(_ width: Int) throws -> [StyledText] {
    var table = Table(.fixed, .fixed, .flexible, .fixed)
    for (offset, subject) in receipt.proposals.enumerated() {
      guard let item = try snapshot.item(of: subject) else { continue }
      let label = offset == 0 ? counted(receipt.proposals.count, "proposal") : ""
      let mark: StyledText = item.detail.checks.isEmpty ? "" : "\("CHECK", .yellow)"
      let partners = item.coalitions.joined(separator: " ")
      let space: StyledText = partners.isEmpty || item.detail.checks.isEmpty ? "" : " "
      table.add(
        "\(Self.label(label, 12))", StyledText(item.reference, .bold), "\(item.title)",
        "\(partners)" + space + mark)
    }
    return receipt.proposals.isEmpty ? ["0 proposals"] : table.lines(width: width)
  }

  /// What may be in doubt now, in the order in which it is told.
  var doubted: [Subject] {
    [receipt.meeting] + receipt.people + receipt.coalitions + receipt.proposals
      + receipt.changed.filter { $0.kind == .proposal }
  }

  private func closingLines() throws -> [StyledText] {
    let unread = record.unread.count
    if isDryRun {
      return unread > 0 ? ["\(counted(unread, "line")) would be kept unread"] : []
    }
    let back = "take back: \(docket) undo"
    guard unread > 0 else { return ["\(back)"] }
    let name = try snapshot.shownName(of: receipt.meeting)
    let kept =
      "\(counted(unread, "line")) kept unread: \(docket) show \(name) --unread"
    guard Width.of(kept) + Width.of(back) + 2 <= 80 else { return ["\(kept)", "\(back)"] }
    return [Layout.spread("\(kept)", "\(back)")]
  }

  func json(_ today: Day) throws -> JSON {
    func names(_ subjects: [Subject]) throws -> JSON {
      .strings(try subjects.map { try snapshot.shownName(of: $0) })
    }
    let checks = try doubted.flatMap { subject in
      try snapshot.state(of: subject).checks.map { check -> JSON in
        [
          "ref": .string(try snapshot.shownName(of: subject)), "field": .string(check.field),
          "line": .integer(check.line), "text": .string(check.text),
          "suggestion": .optional(check.suggestion),
        ]
      }
    }
    return [
      "document": .string(document), "template": .string(record.template),
      "meeting": .string(try snapshot.shownName(of: receipt.meeting)),
      "known": .bool(receipt.isKnown), "correction": .bool(receipt.isCorrection),
      "people": try names(receipt.people), "new_codes": try names(receipt.newCodes),
      "coalitions": try names(receipt.coalitions), "statements": try names(receipt.statements),
      "proposals": try names(receipt.proposals), "checks": .array(checks),
      "added": try names(receipt.added), "changed": try names(receipt.changed),
      "left": try names(receipt.left), "missing": try names(receipt.missing),
      "corrections": .array(
        try receipt.corrections.map { correction in
          [
            "ref": .string(try snapshot.shownName(of: correction.subject)),
            "field": .string(correction.field), "old": .optional(correction.old),
            "new": .optional(correction.new),
          ]
        }),
      "unread": .integer(record.unread.count),
    ]
  }

  private static func field(_ label: String, _ text: String, _ width: Int) -> [StyledText] {
    let column = Reference(stored: label) == nil && !label.isEmpty ? 14 : 6
    return Layout.wrap(
      text, to: width,
      first: label.isEmpty ? Layout.pad(label, to: column) : Self.label(label, column),
      indent: String(repeating: " ", count: column)
    ).map { StyledText($0) }
  }

  /// A label in its column, with a blank after it even where it is too long for that.
  private static func label(_ text: String, _ column: Int) -> String {
    Width.of(text) < column ? Layout.pad(text, to: column) : text + "  "
  }
}
