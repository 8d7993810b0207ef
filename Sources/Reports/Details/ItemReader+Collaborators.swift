import Domain
import Foundation
import Storage

extension ItemReader {
  /// The coalitions that were asked to take part in each item, by code.
  func collaborators() throws -> [Int64: [ReportedCollaborator]] {
    var partners: [Int64: [ReportedCollaborator]] = [:]
    var answers: [Int64: (item: Int64, place: Int)] = [:]
    var rows = try rows(
      """
      SELECT c.subject, c.coalition, asked, answer, reason, since, answer.subject
      FROM collaborator AS c LEFT JOIN answer
        ON about = c.subject AND answer.coalition = c.coalition
      WHERE c.subject IN (CHOSEN)
      """)
    while let row = try rows.next() {
      guard let asked = Day(try row.decode(String.self, atIndex: 2)) else { continue }
      let item: Int64 = try row.decode(atIndex: 0)
      if readsHistories, let answer = try row.decode(Int64?.self, atIndex: 6) {
        answers[answer] = (item, partners[item]?.count ?? 0)
      }
      partners[item, default: []].append(
        ReportedCollaborator(
          code: try code(row.decode(atIndex: 1)), asked: asked,
          answer: try row.decode(String?.self, atIndex: 3).flatMap(Answer.Word.init(rawValue:)),
          reason: try row.decode(atIndex: 4), answered: day(try row.decode(atIndex: 5))))
    }
    try eachState(of: answers.keys.sorted()) { key, state in
      guard let (item, place) = answers[key] else { return }
      partners[item]?[place].attribution = try state.history.step(setting: Field.answer).map {
        try snapshot.attribution(of: $0.change)
      }
    }
    return partners.mapValues { partners in
      partners.sorted {
        (CodeMatching.key($0.code), $0.code) < (CodeMatching.key($1.code), $1.code)
      }
    }
  }
}
