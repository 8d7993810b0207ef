public import Domain
import Foundation
public import Rendering
public import Storage

/// The page of a person, coalition or programme.
public struct EntryPage {
  public let entry: DirectoryEntry
  private let items: [Item]
  private let notes: [ReportedNote]
  private let mail: String?
  /// The references of the meetings that a person took part in.
  private let meetings: [String]
  /// The references of what a person said in them.
  private let statements: [String]
  /// What names it and nothing else.
  private let typed: String

  /// - Throws: `Refusal` when it was taken back.
  public init(_ subject: Subject, _ snapshot: Snapshot, showsMail: Bool = false) throws {
    guard let entry = try snapshot.flaggedEntry(of: subject) else {
      throw Refusal("that was taken back", hints: ["docket log"])
    }
    self.entry = entry
    typed = try snapshot.typedName(of: subject)
    notes = try snapshot.notes(on: subject)
    mail = showsMail ? try snapshot.mail(of: subject) : nil
    var filter = Filter()
    switch subject.kind {
    case .person: filter.conditions = [.owner(typed)]
    case .coalition: filter.conditions = [.with(typed)]
    default: filter.conditions = [.programme(typed)]
    }
    items = try snapshot.items(filter, on: .last)
    guard subject.kind == .person else {
      (meetings, statements) = ([], [])
      return
    }
    meetings = try snapshot.meetings(of: subject)
    var said = Filter()
    said.kinds = [.statement]
    said.conditions = [.speaker(typed)]
    statements = try snapshot.items(said, on: .last).map(\.reference)
  }

  private static let mostStatements = 12

  private var fields: [(key: String, value: JSON)] {
    entry.fields + (mail.map { [("mail", .string($0))] } ?? [])
  }

  public func lines(width: Int, docket: String) -> [StyledText] {
    var lines: [StyledText] = [
      "\(entry.code, .bold)" + (entry.name.map { "  \($0)" } ?? "")
    ]
    if entry.isConflicted {
      lines.append(
        "\("CONFLICT", .red)  copies disagree on it: \(docket) conflicts show \(ShellWord.quoted(typed))"
      )
    }
    var parts = fields.compactMap { field in
      EntryPage.words(field.value).map { (field.key.replacing("_", with: " "), $0) }
    }
    parts += entry.lists.filter { !$0.values.isEmpty }.map {
      ($0.key.replacing("_", with: " "), $0.values.joined(separator: ", "))
    }
    if !meetings.isEmpty { parts.append(("took part in", meetings.joined(separator: ", "))) }
    if !statements.isEmpty {
      let more = statements.count - EntryPage.mostStatements
      parts.append(
        (
          "said",
          statements.prefix(EntryPage.mostStatements).joined(separator: ", ")
            + (more > 0 ? " and \(more) more" : "")
            + ": \(docket) list speaker:\(typed) statements"
        ))
    }
    parts += notes.enumerated().map { ($0.offset == 0 ? "notes" : "", $0.element.line) }
    for (label, text) in parts {
      lines += Layout.wrap(
        text, to: width, first: Layout.pad(label, to: 16), indent: String(repeating: " ", count: 16)
      ).map { StyledText($0) }
    }
    var table = Table(.fixed, .flexible, .flexible)
    for item in items {
      table.add(StyledText(item.reference, .bold), "\(item.title)", "\(item.stateWords)")
    }
    return lines + table.lines(width: width, indent: 2)
  }

  public var json: JSON {
    var members: [JSON.Member] = [
      JSON.Member("id", .string(entry.subject.id.description)),
      JSON.Member("type", .string(entry.subject.kindName)),
      JSON.Member("code", .string(entry.code)), JSON.Member("name", .optional(entry.name)),
    ]
    members += fields.map { JSON.Member($0.key, $0.value) }
    members += entry.lists.map { JSON.Member($0.key, .strings($0.values)) }
    if entry.subject.kind == .person {
      members.append(JSON.Member("meetings", .strings(meetings)))
      members.append(JSON.Member("statements", .strings(statements)))
    }
    members.append(JSON.Member("notes", .array(notes.map(\.json))))
    members.append(JSON.Member("conflicted", .bool(entry.isConflicted)))
    return .object(members)
  }

  /// How a field reads; `nil` where there is nothing to read.
  private static func words(_ value: JSON) -> String? {
    value.string ?? value.integer.map(String.init)
  }

  /// One line an entry, for lists.
  public static func lines(_ entries: [DirectoryEntry], width: Int) -> [StyledText] {
    var table = Table(.fixed, .flexible, .flexible)
    for entry in entries {
      let about = entry.fields.compactMap { field in
        field.value.string
      }
      table.add(
        StyledText(entry.code, .bold), "\(entry.name ?? "")",
        "\((about + (entry.isConflicted ? ["CONFLICT"] : [])).joined(separator: ", "))")
    }
    return table.lines(width: width)
  }

  public static func json(_ entries: [DirectoryEntry]) -> JSON {
    .array(
      entries.map { entry in
        .object(
          [
            JSON.Member("id", .string(entry.subject.id.description)),
            JSON.Member("code", .string(entry.code)), JSON.Member("name", .optional(entry.name)),
          ] + entry.fields.map { JSON.Member($0.key, $0.value) }
            + entry.lists.map { JSON.Member($0.key, .strings($0.values)) }
            + [JSON.Member("conflicted", .bool(entry.isConflicted))])
      })
  }
}
