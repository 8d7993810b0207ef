import Domain
import Rendering
import Storage

/// The doubts of an import, each with the commands that settle it.
extension ImportOutput {
  func checkLines(_ width: Int) throws -> [StyledText] {
    var lines: [StyledText] = []
    var count = 0
    for subject in doubted {
      let checks = try snapshot.state(of: subject).checks
      for check in checks {
        count += 1
        let name = try snapshot.shownName(of: subject)
        let text =
          check.text.hasPrefix("breaks") ? "\(name) \(check.text)" : "\(name): \(check.text)"
        lines += Layout.wrap(
          text, to: width, first: "  " + Layout.pad("line \(check.line)", to: 9),
          indent: "           "
        ).map { StyledText($0) }
        lines += try mending(check, name, among: checks, width - 11).map { "           \($0)" }
      }
    }
    guard count > 0 else { return [] }
    let head: StyledText =
      isDryRun
      ? "\("\(count) to check", .yellow)"
      : "\("\(count) to check", .yellow) (`\(docket) status` shows them until settled)"
    return [head] + lines
  }

  /// The commands that settle a doubt, on one line where they fit.
  private func mending(
    _ check: Check, _ name: String, among all: [Check], _ width: Int
  ) throws -> [String] {
    if isDryRun {
      guard check.field == Field.date, let day = check.suggestion else { return [] }
      return ["\(docket) import \(ShellWord.path(document)) --date \(day)"]
    }
    switch (check.field, check.suggestion) {
    case (Field.date, let day?):
      let commands = [
        "\(docket) undo", "\(docket) import \(ShellWord.path(document)) --date \(day)",
      ]
      let line = commands.joined(separator: "; ")
      return Width.of(line) <= width ? [line] : commands
    case (Field.name, let other?): return ["\(docket) person join \(name) \(other)"]
    case (Field.name, nil): return ["\(docket) person edit \(name) --name NAME"]
    case (Field.code, let other?):
      let named = try receipt.proposals.filter {
        try snapshot.item(of: $0)?.coalitions.contains(name) ?? false
      }
      return try named.prefix(3).map {
        "\(docket) edit \(try snapshot.shownName(of: $0)) --without \(name) --with \(other)"
      } + [check.checkedCommand(name, among: all, docket: docket)]
    case ("coalitions", let coalition?):
      let parts = coalition.split(separator: " ", maxSplits: 1)
      guard let code = parts.first, let full = parts.last else { return [] }
      let isKnown = record.coalitions.contains { $0.code == code }
      let verb = isKnown ? "edit" : "add"
      let asking = isKnown ? [] : try proposals(naming: String(full))
      return ["\(docket) coalition \(verb) \(code) --name \(ShellWord.quoted(String(full)))"]
        + asking.prefix(3).map { "\(docket) edit \($0) --with \(code)" }
    case (Field.date, nil): return ["\(docket) meeting edit \(name) --date DAY"]
    case (Field.code, _): return ["\(docket) person edit \(name) --code CODE"]
    case (Field.time, _): return ["\(docket) meeting edit \(name) --time HH:MM"]
    case (Field.title, _): return ["\(docket) edit \(name) --title \"…\""]
    case (Field.text, _): return ["\(docket) edit \(name)"]
    default: return [check.checkedCommand(name, among: all, docket: docket)]
    }
  }

  /// The references of the proposals in whose text a coalition is named.
  private func proposals(naming coalition: String) throws -> [String] {
    let words = Harmless.line(coalition).lowercased()
    return try doubted.filter { subject in
      guard subject.kind == .proposal else { return false }
      let text = try snapshot.state(of: subject).text(Field.text) ?? ""
      return Harmless.line(text).lowercased().contains(words)
    }.map { try snapshot.shownName(of: $0) }
  }
}
