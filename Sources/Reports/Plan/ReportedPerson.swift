import Domain
import Foundation
import Rendering
import Storage

/// Somebody in a report.
struct ReportedPerson: Sendable {
  var code: String
  var name: String?
  var affiliation: String?
  var group: StakeholderGroup?
  /// Only where private things are shown.
  var mail: String?
}
