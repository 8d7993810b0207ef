import Domain
import Foundation
import Rendering
import Storage

extension ItemDetailsText {
  /// How it came to stand as it does: the conclusion, or the latest step.
  var standing: [StyledText] {
    let answer = section("answer", details.answer.map { [dated($0)] } ?? [])
    if case .proposal(.concluded(let conclusion)) = details.status {
      return section("outcome", words(conclusion)) + section("by", concluder)
    }
    return answer + section("latest", details.step.map { [dated($0)] } ?? [])
      + section("before", details.earlier.map(words))
  }

  /// The latest edit of its words; of a statement also what it was before.
  var edited: [String] {
    (details.edited.map { [dated($0)] } ?? [])
      + (details.textAsRead.map { ["as read: \"\($0)\""] } ?? [])
  }

  func dated(_ step: ItemDetails.Step) -> String { "\(step.day.brief(on: today)): \(step.text)" }

  private func words(_ conclusion: Conclusion) -> [String] {
    [
      conclusion.outcome.words + (conclusion.level.map { ", \($0.words)" } ?? "")
        + ": \(conclusion.text)"
    ]
      + conclusion.minority.map { "minority: \($0)" }
      + (conclusion.override.map { ["override: \($0)"] } ?? [])
      + (conclusion.review.map { ["to be reviewed on \($0)"] } ?? [])
  }

  private func words(_ earlier: ItemDetails.EarlierConclusion) -> String {
    "\(earlier.day.brief(on: today)): "
      + words(earlier.conclusion).joined(separator: "; ")
      + Attribution.aside([earlier.attribution.who] + earlier.attribution.parts)
  }

  private var concluder: [String] {
    let earlier = details.earlier.map { "before: " + words($0) }
    guard let step = details.step else { return earlier }
    let doubt = details.concludedByOther == nil ? "" : ", who is not known to chair the coalition"
    return ["\(step.day.brief(on: today)) \(step.attribution.who)\(step.attribution.aside)\(doubt)"]
      + earlier
  }

  /// `31 May: examples needed (2 May, AP)`, the first day first.
  var dueDays: [String] {
    details.dueDays.map { line in
      (line.due?.brief(on: today) ?? "none") + (line.reason.map { ": \($0)" } ?? "")
        + Attribution.aside(
          ["\(line.day.brief(on: today)), \(line.attribution.who)"] + line.attribution.parts)
    }
  }
}
