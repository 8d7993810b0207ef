import Domain
import Foundation
import Rendering
import Storage

extension ProgrammePlan {
  /// The plan without the e-mail addresses that people wrote into texts.
  public var withoutMailAddresses: ProgrammePlan {
    var plan = self
    for index in plan.proposals.indices { plan.proposals[index].leaveOutMail() }
    for index in plan.actions.indices { plan.actions[index].leaveOutMail() }
    for index in plan.sources.indices {
      plan.sources[index].text = MailAddress.leftOut(of: plan.sources[index].text)
    }
    for index in plan.people.indices {
      plan.people[index].name.leaveOutMail()
      plan.people[index].affiliation.leaveOutMail()
    }
    plan.frame.homeName.leaveOutMail()
    plan.frame.programmeTitle.leaveOutMail()
    return plan
  }
}

extension Annual {
  /// The report without the e-mail addresses that people wrote into texts.
  public var withoutMailAddresses: Annual {
    var annual = self
    annual.plan = plan.withoutMailAddresses
    for index in meetings.indices { annual.meetings[index].title.leaveOutMail() }
    return annual
  }
}

extension ReportedProposal {
  fileprivate mutating func leaveOutMail() {
    item.title.leaveOutMail()
    text.leaveOutMail()
    conclusion.leaveOutMail()
    for index in minority.indices { minority[index].leaveOutMail() }
    override.leaveOutMail()
    reason.leaveOutMail()
    reopened = reopened.map(MailAddress.leftOut(of:))
    concluder.leaveOutMail()
    for index in concerns.indices { concerns[index].leaveOutMail() }
    for index in positions.indices { positions[index].reason.leaveOutMail() }
    collaborators.leaveOutMail()
    addresses = addresses.map(MailAddress.leftOut(ofAddress:))
    notes.leaveOutMail()
  }
}

extension ReportedConcern {
  fileprivate mutating func leaveOutMail() {
    text.leaveOutMail()
    raiser.leaveOutMail()
    answer.leaveOutMail()
    settlement.leaveOutMail()
    override.leaveOutMail()
  }
}

extension ReportedAction {
  fileprivate mutating func leaveOutMail() {
    item.title.leaveOutMail()
    item.detail.waitingOn.leaveOutMail()
    text.leaveOutMail()
    outcome.leaveOutMail()
    override.leaveOutMail()
    for index in moves.indices { moves[index].reason.leaveOutMail() }
    collaborators.leaveOutMail()
    addresses = addresses.map(MailAddress.leftOut(ofAddress:))
    notes.leaveOutMail()
  }
}

extension [ReportedCollaborator] {
  fileprivate mutating func leaveOutMail() {
    for index in indices { self[index].reason.leaveOutMail() }
  }
}

extension [ReportedNote] {
  fileprivate mutating func leaveOutMail() {
    for index in indices { self[index].text.leaveOutMail() }
  }
}

extension String {
  fileprivate mutating func leaveOutMail() { self = MailAddress.leftOut(of: self) }
}

extension String? {
  fileprivate mutating func leaveOutMail() { self = self.map(MailAddress.leftOut(of:)) }
}

extension MailAddress {
  /// A web address is what it is, whatever signs it has; any other may be a mail address.
  fileprivate static func leftOut(ofAddress text: String) -> String {
    text.contains("://") ? text : leftOut(of: text)
  }
}
