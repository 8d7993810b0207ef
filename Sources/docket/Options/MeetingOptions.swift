import ArgumentParser
import Domain
import Storage

/// What can be said of a meeting besides its title.
struct MeetingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Give the day on which it takes place", valueName: "day"))
  var date: String?
  @Option(help: ArgumentHelp("Give the time at which it begins: 09:00", valueName: "time"))
  var time: String?
  @Option(help: ArgumentHelp("Name the coalition that organizes it", valueName: "coalition"))
  var organizer: String?
  @Option(help: ArgumentHelp("Name who chairs it", valueName: "who"))
  var chair: String?
  @Option(help: ArgumentHelp("Name who reports on it", valueName: "who"))
  var rapporteur: String?
  @Option(help: ArgumentHelp("Add people who took part", valueName: "who,…"))
  var participant: [String] = []

  func edit(_ context: Context, _ transaction: Transaction) throws -> (
    edit: Edit, seen: [Subject]
  ) {
    var edit = Edit()
    var seen: [Subject] = []
    if let date { edit.set[Field.date] = .string(try context.day(date).description) }
    if let time { edit.set[Field.time] = .string(try Self.time(time)) }
    if let organizer {
      let coalition = try context.coalition(organizer, isNewMeant: false, transaction)
      edit.set[Field.organizer] = .string(coalition.id.description)
      seen.append(coalition)
    }
    for (field, name) in [(Field.chair, chair), (Field.rapporteur, rapporteur)] {
      guard let name else { continue }
      let person = try context.owner(name, transaction)
      edit.set[field] = .string(person.id.description)
      seen.append(person)
    }
    let people = try participant.listed.map { try context.owner($0, transaction) }.unique
    if !people.isEmpty {
      edit.add[Field.participants] = people.map {
        Meeting.Participant(person: $0.id, isRemote: false).json
      }
      seen += people
    }
    return (edit, seen.unique)
  }

  private static func time(_ text: String) throws -> String {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 2, parts[1].utf8.count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour),
      (0..<60).contains(minute)
    else {
      throw UsageFault("\"\(text)\" is no time of day", hints: ["write it as 09:00 or 14:30"])
    }
    return text
  }
}
