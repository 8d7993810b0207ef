public import Domain
import Foundation
import Rendering
import Storage

extension Agenda {
  /// The same agenda without the e-mail addresses that its texts hold.
  public var withoutMailAddresses: Agenda {
    var agenda = self
    agenda.meeting = meeting?.withoutMailAddresses
    agenda.last = last?.withoutMailAddresses
    agenda.sections = sections.map { section in
      Section(topic: section.topic, points: section.points.map(\.withoutMailAddresses))
    }
    agenda.entryConflicts = entryConflicts.map(\.withoutMailAddresses)
    agenda.done = done.map { Done(item: $0.item.withoutMailAddresses, day: $0.day) }
    return agenda
  }
}

extension Agenda.Meeting {
  fileprivate var withoutMailAddresses: Agenda.Meeting {
    var meeting = self
    meeting.title = MailAddress.leftOut(of: title)
    return meeting
  }
}

extension Agenda.Point {
  fileprivate var withoutMailAddresses: Agenda.Point {
    var point = self
    point.item = item.withoutMailAddresses
    point.remarks = remarks.map(MailAddress.leftOut)
    point.concerns = concerns.map { concern in
      var concern = concern
      concern.text = MailAddress.leftOut(of: concern.text)
      return concern
    }
    return point
  }
}

extension Item {
  /// The same line without the e-mail addresses in its title.
  public var withoutMailAddresses: Item {
    var item = self
    item.title = MailAddress.leftOut(of: title)
    return item
  }
}

extension Conflict {
  /// The same conflict without the e-mail addresses that its values and reasons hold.
  public var withoutMailAddresses: Conflict {
    var conflict = self
    conflict.candidates = candidates.map { candidate in
      var candidate = candidate
      candidate.value = MailAddress.leftOut(of: candidate.value)
      candidate.reason = candidate.reason.map(MailAddress.leftOut)
      return candidate
    }
    return conflict
  }
}

extension Status {
  /// The same status without the e-mail addresses that its texts hold.
  public var withoutMailAddresses: Status {
    var status = self
    for section in sections.indices {
      status.sections[section].lines = sections[section].lines.map { line in
        Line(item: line.item.withoutMailAddresses, remark: MailAddress.leftOut(of: line.remark))
      }
    }
    status.entryConflicts = entryConflicts.map(\.withoutMailAddresses)
    return status
  }
}
