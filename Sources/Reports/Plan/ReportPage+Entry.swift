import Domain
import Foundation
import Rendering
import Storage

extension ReportedNote {
  var words: Words { "\(day), \(author): \(.quote(text))" }
}

extension Words {
  static func addresses(_ addresses: [String]) -> Words {
    joined(addresses.map { Words(.address(TextRules.oneLine($0))) })
  }

  var unlessBlank: Words? { pieces == [.text("")] || pieces.isEmpty ? nil : self }

  /// `DC-IoT accepted 26 Apr 2017; DC-IRP has not answered since 20 Dec 2016`.
  static func collaboration(_ collaborators: [ReportedCollaborator], with item: Item) -> Words {
    joined(collaborators.map { "\($0.code) \($0.words(on: item))" }, by: "; ")
  }
}

extension ReportedCollaborator {
  fileprivate func words(on item: Item) -> Words {
    let why = reason.map { ": \(.quote($0))" as Words } ?? ""
    let day = answered.map { " \($0.written)" } ?? ""
    switch answer {
    case .accepted: return "accepted\(day)" + why
    case .declined: return "declined\(day)" + why
    case nil:
      if item.state == ProposalState.raised.rawValue { return "to be asked" }
      return item.isFinished
        ? "asked \(asked), did not answer" : "asked \(asked), has not answered yet"
    }
  }
}

extension String {
  /// Whether it is a title and at most a full stop more.
  fileprivate func says(_ title: String) -> Bool { self == title || self == title + "." }
}

extension ReportPage.Entry {
  /// What every entry begins with.
  init(_ item: Item, text: String?, state: (words: String, tone: ReportPage.Tone)) {
    self.init(
      reference: item.reference, title: item.title, state: state.words, tone: state.tone)
    if item.isConflicted { add("Conflict", Words(.strong(Item.disagreement))) }
    add("Text", text.flatMap { $0.says(item.title) ? nil : Words(.quote($0)) })
  }
}
