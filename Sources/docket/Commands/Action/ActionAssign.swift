import ArgumentParser
import Domain
import Rendering
import Storage

struct AssignCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Give actions to owners",
    discussion: """
      The first owner leads; whoever is not named owns it no longer. With --add the named \
      ones join, and with --remove they leave.

      docket assign A-3 OCL,AP
      docket assign A-3 MB --add
      """)
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the actions: A-3, A-3,A-5")
  var references: String
  @Argument(help: "Name the owners by initials or full name; the first leads")
  var owners: [String]
  @Flag(name: .customLong("add"), help: "Let them join the owners")
  var joins = false
  @Flag(name: .customLong("remove"), help: "Let them leave the owners")
  var leaves = false
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    guard !(joins && leaves) else {
      throw UsageFault("--add and --remove cannot go together", hints: ["docket assign --help"])
    }
    try context.write { transaction in
      let actions = try transaction.snapshot.subjects([references], of: .action)
      guard !owners.listed.isEmpty else {
        throw UsageFault(
          "it is not said who is to own \(references)",
          hints: ["docket assign \(references) WHO", "docket assign \(references) WHO --remove"])
      }
      let named = try owners.listed.map { try context.owner($0, transaction) }.unique
      try Refusal.gathered(over: actions) { action in
        try assign(action, named, transaction, context)
      }
      try context.showSteps(actions, transaction)
    }
  }

  private func assign(
    _ subject: Subject, _ named: [Subject], _ transaction: Transaction, _ context: Context
  ) throws {
    let state = try transaction.snapshot.state(of: subject)
    let present = Action(state)?.owners ?? []
    let ids = named.map(\.id)
    let owners =
      joins
      ? present + ids.filter { !present.contains($0) }
      : leaves ? present.filter { !ids.contains($0) } : ids
    var edit = Edit()
    // Who names the owners anew says who leads also where that stays, so that another copy which
    // says otherwise is a conflict.
    let isSaidAnew =
      !joins && !leaves
      && (!Set(present).subtracting(owners).isEmpty
        || state.history.candidates(for: Field.lead).count > 1)
    if owners.first != present.first || isSaidAnew {
      edit.set[Field.lead] = owners.first.map { .string($0.description) } ?? .null
    }
    let further = Set(owners.dropFirst())
    let before = Set(present.dropFirst())
    let joining = further.subtracting(before).sorted()
    let leaving = before.subtracting(further).sorted()
    if !joining.isEmpty { edit.add[Field.owners] = joining.map { .string($0.description) } }
    if !leaving.isEmpty { edit.remove[Field.owners] = leaving.map { .string($0.description) } }
    let name = try transaction.snapshot.shownName(of: subject)
    guard !edit.isEmpty else {
      let strangers = try named.map { try transaction.snapshot.shownName(of: $0) }
      throw Refusal(
        leaves
          ? "\(strangers.joined(separator: ", ")) \(strangers.count == 1 ? "does" : "do") not own \(name)"
          : "\(name) has these owners already", hints: ["docket show \(name)"])
    }
    try transaction.take(
      .assign(hasOwner: !owners.isEmpty), with: subject, edit, seen: named)
    let gone = present.filter { !owners.contains($0) }.map { Subject(.person, $0) }
    if let unknown = try gone.first(where: { try !transaction.snapshot.holds($0) }) {
      let whom = try transaction.snapshot.shownName(of: unknown)
      context.console.notice("\(name) was owned by \(whom), who no longer does")
    }
  }
}
