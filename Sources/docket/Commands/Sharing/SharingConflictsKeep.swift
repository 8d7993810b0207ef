import ArgumentParser
import Domain
import Rendering
import Storage

struct ConflictsKeepCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep", abstract: "Settle a conflict by one of its values, or another",
    discussion: """
      Values are numbered as "docket conflicts show" prints them. For due, title, text, date, \
      lead, shepherd, chair, rapporteur and speaker another value may be given.

      docket conflicts keep A-3 due 2
      docket conflicts keep A-3 due 2017-06-15
      """)
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name it: A-3, OCL")
  var name: String
  @Argument(help: "Name the field: due, title, status, position:AP, undo")
  var field: String
  @Argument(help: "Give the number of the value to keep, or another value")
  var value: String
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.write { transaction in
      let other = try otherValue(context, transaction)
      let (settled, kept) = try transaction.settleConflict(
        keeping: Int(value), or: other, of: field, in: name)
      let left = try transaction.snapshot.conflicts().filter { $0.name == settled.name }
      if context.format == .text {
        context.console.remark("\(settled.name) \(settled.field) is settled: \(kept)")
        // What else goes or comes back with it.
        if settled.field == "undo",
          let line = try transaction.snapshot.logLine(of: transaction.batch)
        {
          context.console.remark("\(line.sentence)")
          if !global.isDryRun {
            context.console.remark(
              "the other way again: \(context.docket) undo \(transaction.batch.short)")
          }
        }
      }
      if context.format == .json || !left.isEmpty { context.show(left) }
    }
  }

  /// A value that is none of the candidates, for the fields that people can write down.
  private func otherValue(_ context: Context, _ transaction: Transaction) throws -> JSON? {
    guard Int(value) == nil else { return nil }
    switch field.lowercased() {
    case Field.due:
      let reason = try TextRules.message(context.global.message)
      return DueDay(day: try context.day(value), reason: reason).json
    case Field.title: return .string(try TextRules.title(value))
    case Field.text: return .string(try TextRules.text(value))
    case Field.date: return .string(try context.day(value).description)
    case Field.lead, Field.shepherd, Field.chair, Field.rapporteur, Field.speaker:
      return .string(try context.owner(value, transaction).id.description)
    default:
      throw UsageFault(
        "\"\(value)\" is no number of a value, and a value of one's own is taken only for due, "
          + "title, text, date, lead, shepherd, chair, rapporteur and speaker",
        hints: ["docket conflicts show \(ShellWord.quoted(name))"])
    }
  }
}
