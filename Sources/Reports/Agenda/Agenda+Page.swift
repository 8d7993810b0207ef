public import Domain
import Foundation
public import Rendering
import Storage

extension Agenda {
  /// The agenda as a page, to put on a screen or print for a meeting.
  public var page: ReportPage {
    let title = [home, meeting?.reference, meeting?.title].compactMap(\.self).joined(
      separator: ", ")
    var page = ReportPage(kind: "Agenda", title: title.isEmpty ? "Next meeting" : title, day: today)
    page.facts = [.init("As at", "\(today)")]
    if let meeting {
      let time = meeting.time.map { ", \($0)" } ?? ""
      page.facts.append(.init("Day", Words((meeting.day ?? day).long + time)))
      if let chair = meeting.chair { page.facts.append(.init("Chair", Words(chair))) }
    }
    if let last {
      page.facts.append(
        .init("Since \(last.reference)", "\(done.count) done, \(added) added"))
    }
    if let share { page.facts.append(.init("Share", Words(share))) }
    page.sections = toldSections.enumerated().map { offset, section in
      let isEmpty = section.points.isEmpty
      let conflicts = section.topic == .conflicts ? entryConflicts : []
      return .init(
        "\(offset + 1). \(section.topic.title)",
        (isEmpty ? [] : [.entries(section.points.map(entry))])
          + (conflicts.isEmpty ? [] : [.list(conflicts.map { "\($0.name): \($0.remark)" })])
          + (isEmpty && conflicts.isEmpty ? [.paragraph("None.")] : []))
    }
    if let last {
      page.sections.append(
        .init(
          "Done since \(last.reference)",
          done.isEmpty ? [.paragraph("Nothing.")] : [.entries(done.map(entry))]))
    }
    return page
  }

  private func entry(_ point: Point) -> ReportPage.Entry {
    let isLate = point.item.due.map { $0 < day } ?? false
    var entry = ReportPage.Entry(
      reference: point.item.reference, title: point.item.title, state: point.summary,
      tone: isLate && !point.item.isFinished ? .late : .running)
    entry.add("Speaks to it", point.speaker.map { Words($0) })
    for concern in point.concerns {
      entry.add(
        concern.isBlocking ? "Blocking concern" : "Concern",
        "\(.reference(concern.reference)) \(concern.question)", anchor: concern.reference)
    }
    return entry
  }

  private func entry(_ done: Done) -> ReportPage.Entry {
    var entry = ReportPage.Entry(
      reference: done.item.reference, title: done.item.title, state: done.words(on: day),
      tone: .good)
    entry.add("By", Words(done.item.owners.joined(separator: ", ")).unlessBlank)
    return entry
  }
}

extension Agenda.Done {
  /// `done 20 Nov`, `adopted 19 May`.
  public func words(on today: Day) -> String {
    let outcome = item.outcome.flatMap(Conclusion.Outcome.init(rawValue:))?.words
    return "\(outcome ?? item.stateWords) \(day.brief(on: today))"
  }
}
