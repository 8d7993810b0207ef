import ArgumentParser
import Domain
import Storage

/// What can be said of a coalition besides its code.
struct CoalitionOptions: ParsableArguments {
  @Option(help: "Give the full name")
  var name: String?
  @Option(help: "Give the mailing list, or its page")
  var list: String?
  @Option(help: ArgumentHelp("Add another spelling of code or name", valueName: "spelling"))
  var spelling: [String] = []
  @Option(help: ArgumentHelp("Name who chairs it", valueName: "who,…"))
  var chair: [String] = []
  @Option(help: ArgumentHelp("Name its liaisons", valueName: "who,…"))
  var liaison: [String] = []

  func edit(_ context: Context, _ transaction: Transaction) throws -> (
    edit: Edit, seen: [Subject]
  ) {
    var edit = Edit()
    var seen: [Subject] = []
    if let name { edit.set[Field.name] = .string(try TextRules.title(name, called: "name")) }
    if let list { edit.set[Field.list] = .string(try Self.list(list)) }
    if !spelling.isEmpty {
      edit.add[Field.spellings] = try spelling.map {
        .string(try TextRules.title($0, called: "spelling"))
      }
    }
    for (field, names) in [(Field.chairs, chair), (Field.liaisons, liaison)] where !names.isEmpty {
      let people = try names.listed.map { try context.owner($0, transaction) }.unique
      edit.add[field] = people.map { .string($0.id.description) }
      seen += people
    }
    return (edit, seen.unique)
  }

  /// The address of a mailing list, or its page.
  private static func list(_ text: String) throws -> String {
    let list = try TextRules.title(text, called: "list")
    if let address = MailAddress.ofMailbox(list) { return address }
    guard list.wholeMatch(of: #/https?://\S+/#.ignoresCase()) != nil else {
      throw UsageFault(
        "\"\(list)\" is neither one mail address nor a web page",
        hints: ["--list civ@lists.example.org, or --list https://lists.example.org/civ"])
    }
    return list
  }
}
