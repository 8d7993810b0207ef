package import Domain

/// A day as tests write it: `2017-05-17`.
package func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("not a day: \(text)") }
  return day
}
