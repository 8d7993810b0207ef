import Rendering
import TestSupport
import Testing

@testable import Domain
@testable import Reports

@Suite struct WorkBalanceTests {
  private static func balance(_ from: String, _ to: String, _ steps: (String, String)...)
    -> WorkBalance
  {
    let spans = StateSpan.spans(of: steps.map { (day($0.0), $0.1) })
    return WorkBalance([spans], from: day(from), to: day(to))
  }

  private static func numbers(_ balance: WorkBalance) -> [Int] {
    [balance.added, balance.reopened, balance.done, balance.givenUp]
  }

  @Test func `what is only proposed is not added, and is when it is agreed`() {
    let steps = [("2016-03-01", "proposed"), ("2017-02-01", "open")]
    #expect(Self.numbers(Self.balance("2016-01-01", "2016-12-31", steps[0])) == [0, 0, 0, 0])
    #expect(
      Self.numbers(Self.balance("2017-01-01", "2017-12-31", steps[0], steps[1])) == [1, 0, 0, 0])
  }

  @Test func `what was closed before and is opened again counts as reopened`() {
    #expect(
      Self.numbers(
        Self.balance(
          "2016-01-01", "2016-12-31", ("2015-03-01", "open"), ("2015-06-01", "done"),
          ("2016-01-02", "open"), ("2016-02-02", "cancelled"))) == [0, 1, 0, 1])
  }

  @Test func `what a day makes and finishes is added and done`() {
    #expect(
      Self.numbers(
        Self.balance("2016-01-01", "2016-12-31", ("2016-03-01", "open"), ("2016-03-01", "done")))
        == [1, 0, 1, 0])
  }

  @Test func `nothing is counted of days ahead`() {
    #expect(
      Self.numbers(Self.balance("2018-01-01", "2017-05-01", ("2017-03-01", "open")))
        == [0, 0, 0, 0])
  }

  @Test(.repeatable(), arguments: Rounds.usualSeeds)
  func `the balance closes for every history, period and day of the report`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let states = ActionState.allCases.map(\.rawValue) + ["of a newer docket"]
    for round in 0..<2_000 {
      let actions = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        var on = day("2016-01-01").advanced(by: Int.random(in: 0...60, using: &random))
        return StateSpan.spans(
          of: (0..<Int.random(in: 1...7, using: &random)).map { _ in
            on = on.advanced(by: Int.random(in: -3...20, using: &random))
            return (on, states.randomElement(using: &random) ?? "open")
          })
      }
      let first = day("2016-01-01").advanced(by: Int.random(in: -5...120, using: &random))
      let last = first.advanced(by: Int.random(in: -10...60, using: &random))
      let balance = WorkBalance(actions, from: first, to: last)
      let burnUp = BurnUp(actions)
      func toDo(_ day: Day) -> Int { burnUp.point(on: day).scope - burnUp.point(on: day).done }
      let end = toDo(max(last, first.advanced(by: -1)))
      #expect(
        toDo(first.advanced(by: -1)) + balance.added + balance.reopened - balance.done
          - balance.givenUp == end, "seed \(seed), round \(round)")
    }
  }
}
