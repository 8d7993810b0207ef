import ArgumentParser
import Domain
import Storage

struct DueCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Set or move the due day of actions",
    discussion: """
      A day that moves needs its reason. "none" takes the day away.

      docket due A-3 2017-05-31 -m "examples needed"
      docket due A-3 +2w -m "labs are slow"
      """)
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name the actions: A-3, A-3,A-5")
  var references: String
  @Argument(help: "Give the day: 2017-05-31, tomorrow, +14d, friday, eom, none")
  var day: String
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let due = day.lowercased() == "none" ? nil : try context.day(day)
    let reason = try context.message(asking: "Why does it move?") { snapshot in
      try snapshot.subjects([references], of: .action).contains { action in
        let present = Action(try snapshot.state(of: action))?.due?.day
        return present != nil && present != due
      }
    }
    try context.write { transaction in
      let actions = try transaction.snapshot.subjects([references], of: .action)
      try Refusal.gathered(over: actions) { action in
        let present = Action(try transaction.snapshot.state(of: action))?.due
        let name = try transaction.snapshot.shownName(of: action)
        let claims = try transaction.snapshot.state(of: action).history.candidates(for: Field.due)
        guard present?.day != due || claims.count > 1 else {
          throw Refusal(
            due.map { "\(name) is due on \($0) already" } ?? "\(name) has no due day",
            hints: ["docket show \(name)"])
        }
        let value = due.map { DueDay(day: $0, reason: present == nil ? nil : reason).json }
        try transaction.take(
          .due(due, reason: reason), with: action, Edit(set: [Field.due: value ?? .null]))
      }
      try context.showSteps(actions, transaction)
    }
  }
}
