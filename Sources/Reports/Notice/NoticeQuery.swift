public import Domain
import Foundation
import Rendering
public import Storage

extension Snapshot {
  /// The notice of a proposal, by its state.
  ///
  /// - Throws: `Refusal` for one that is only raised: nothing was decided about it yet.
  public func notice(of proposal: Subject, on today: Day) throws -> Notice {
    let state = try state(of: proposal)
    let name = try shownName(of: proposal)
    let status = Proposal(state)?.status.flatMap { $0 == .raised ? nil : $0 }
    guard let status, let step = state.history.candidates(for: Field.status).first?.entry,
      let made = state.history.step(setting: Field.status)?.change
    else {
      throw Refusal(
        "there is nothing to announce of \(name): nobody has taken it up yet",
        hints: ["docket discuss \(name)"])
    }
    let steps = state.history.live.filter { entry in
      let word = entry.change.edit.set[Field.status]?["is"]?.string
      return word != nil && word != ProposalState.raised.rawValue
    }.map(\.name)
    var notice = Notice(
      details: try details(of: proposal, on: today), status: status, day: made.on,
      home: try home(), homeName: try homeName(), by: try attribution(of: made).who,
      step: step.name, earlier: Array(steps.prefix { $0 != step.name }))
    switch status {
    case .lastCall: notice.isOver = status.awaitsConclusion(on: today)
    case .deferred(let until, _): notice.isOver = today >= until
    case .raised, .discussion, .concluded, .withdrawn, .superseded: break
    }
    notice.reopened = try state.reopenedConclusions.map(words(of:))
    notice.quotes = try sourceQuotes(of: state)
    notice.meeting = try Proposal(state)?.source.flatMap { try meetingName($0.meeting) }
    notice.people = try mentioned(in: notice.texts)
    return notice
  }

  /// `adopted, consensus, on 5 Jan 2017 by OCL: “yes”; reopened on 9 Jan 2017 by MB: new facts`.
  func words(of reopened: ReopenedConclusion) throws -> String {
    let conclusion = reopened.conclusion
    let (concluding, reopening) = (reopened.concluding.change, reopened.reopening.change)
    let level = conclusion.level.map { ", \($0.words)," } ?? ""
    let minority = conclusion.minority.map { " (minority statement: \($0))" }.joined()
    return "\(conclusion.outcome.words)\(level) on \(concluding.on.written) by "
      + "\(try attribution(of: concluding).who): \"\(conclusion.text)\"\(minority); reopened on "
      + "\(reopening.on.written) by \(try attribution(of: reopening).who)"
      + (reopening.reason.map { ": \($0)" } ?? "")
  }

  private func meetingName(_ id: Identifier) throws -> String? {
    let subject = Subject(.meeting, id)
    guard let meeting = Meeting(try state(of: subject)) else { return nil }
    return [try shownName(of: subject), meeting.title, meeting.day?.written].compactMap(\.self)
      .joined(separator: ", ")
  }
}
