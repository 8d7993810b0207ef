import Domain
import Foundation
import Rendering
import Storage

extension ItemDetails {
  /// A conclusion that no longer holds.
  struct EarlierConclusion: Sendable {
    var conclusion: Conclusion
    var day: Day
    var attribution: Attribution
  }

  /// `AP resolves it (recorded by OCL; mail <k3@list>)`, and when.
  struct Step: Sendable {
    var day: Day
    var attribution: Attribution
    var reason: String?
    var text: String
  }
}
