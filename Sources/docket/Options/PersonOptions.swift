import ArgumentParser
import Domain
import Reports
import Storage

/// What can be said of a person besides code and name.
struct PersonOptions: ParsableArguments {
  @Option(help: "Give the affiliation")
  var affiliation: String?
  @Option(
    help: ArgumentHelp(
      "Give the stakeholder group: \(StakeholderGroup.allCases.map(\.rawValue).joined(separator: ", "))",
      valueName: "group"))
  var group: String?
  @Option(
    help: ArgumentHelp(
      "Give a mail address, which stays behind when files are shared", valueName: "address"))
  var mail: String?

  func fields() throws -> [String: JSON] {
    var fields: [String: JSON] = [:]
    if let affiliation {
      fields[Field.affiliation] = .string(try TextRules.title(affiliation, called: "affiliation"))
    }
    if let group { fields[Field.group] = .string(try StakeholderGroup.read(group).rawValue) }
    _ = try address()
    return fields
  }

  private func address() throws -> String? {
    guard let mail else { return nil }
    guard let address = MailAddress.ofMailbox(mail) else {
      throw UsageFault("\"\(mail)\" is no mail address", hints: ["--mail name@example.org"])
    }
    return address
  }

  /// Keeps the mail address with the person, as a subject of its own.
  func storeMail(of person: Subject, _ transaction: Transaction) throws {
    guard let address = try address() else { return }
    let contact = try transaction.snapshot.contact(of: person) ?? transaction.newSubject(.contact)
    try transaction.append(
      Edit(set: [
        Field.person: .string(person.id.description), Field.mail: .string(address),
      ]), to: contact, seen: [person])
  }
}
