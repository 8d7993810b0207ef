import Domain
import Rendering
import Testing

@testable import docket

@Suite struct ConsoleTests {
  @Test func `our own colours are all that reaches the terminal`() {
    let console = Console()
    console.outputHasColor = true
    console.out("\("A-1", .bold) \("x\u{1B}[2J", .red)")
    console.out(block: "\u{1B}]0;title\u{07}")
    #expect(
      console.output == """
        \u{1B}[1mA-1\u{1B}[0m \u{1B}[31mx<U+001B>[2J\u{1B}[0m
        <U+001B>]0;title<U+0007>

        """)
  }

  @Test func `quiet leaves out remarks and notices, and no results`() {
    let console = Console()
    console.isQuiet = true
    console.remark("closed")
    console.notice("one line was left unread")
    console.out("A-1")
    #expect(console.output == "A-1\n")
    #expect(console.errors == "")
  }

  @Test func `what a transaction says is taken back when it fails`() {
    let console = Console()
    console.out("before")
    #expect(throws: Refusal.self) {
      try console.attempt {
        console.out("A-1 is closed")
        console.notice("new person")
        throw Refusal("no")
      }
    }
    #expect(console.output == "before\n")
    #expect(console.errors == "")
    console.attempt { console.out("A-2 is closed") }
    #expect(console.output == "before\nA-2 is closed\n")
  }
}
