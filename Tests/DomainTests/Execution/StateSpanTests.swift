import Domain
import TestSupport
import Testing

@Suite struct StateSpanTests {
  private func told(_ steps: (String, String)...) -> [String] {
    StateSpan.spans(of: steps.map { (day($0.0), $0.1) }).map { span in
      "\(span.state) \(span.first)" + (span.end.map { " to \($0)" } ?? "")
    }
  }

  @Test func `each step ends the one before it`() {
    #expect(
      told(("2017-01-01", "raised"), ("2017-02-01", "discussion"), ("2017-05-01", "concluded")) == [
        "raised 2017-01-01 to 2017-02-01", "discussion 2017-02-01 to 2017-05-01",
        "concluded 2017-05-01",
      ])
  }

  @Test func `of one day's steps the last one counts, and equal ones in a row are one`() {
    #expect(
      told(
        ("2017-01-01", "open"), ("2017-01-01", "in-progress"), ("2017-02-01", "in-progress"),
        ("2017-03-01", "done")) == [
          "in-progress 2017-01-01 to 2017-03-01", "done 2017-03-01",
        ])
  }

  @Test func `the log, not the order of days, decides among steps`() {
    #expect(
      told(("2017-01-01", "open"), ("2017-05-01", "done"), ("2017-03-01", "waiting")) == [
        "open 2017-01-01 to 2017-03-01", "waiting 2017-03-01",
      ])
  }

  @Test func `no steps are no stretches`() { #expect(told().isEmpty) }
}
