import Documents
import Domain
import Reports
import Storage
import Testing

@testable import docket

@Suite struct FailureTests {
  static let statuses: [(error: any Error, status: docket.ExitStatus)] = [
    (Refusal("no"), .refused),
    (UsageFault("what"), .usage),
    (FileFault(.missing, "t"), .noInput),
    (FileFault(.cannotCreate, "t"), .cannotCreate),
    (FileFault(.badData, "t"), .badData),
    (FileFault(.inputOutput, "t"), .inputOutput),
    (FileFault(.busy, "t"), .busy),
    (FileFault(.permission, "t"), .permission),
    (Failure(.badData, "t"), .badData),
    (CancellationError(), .internalFault),
  ]

  @Test(arguments: statuses)
  func `every error has its exit status`(_ line: (error: any Error, status: docket.ExitStatus)) {
    #expect(Failure(line.error).status == line.status)
  }

  @Test func `exit statuses are the numbers that scripts know`() {
    let numbers = [
      docket.ExitStatus.done, .refused, .usage, .badData, .noInput, .internalFault, .cannotCreate,
      .inputOutput, .busy, .permission,
    ].map(\.rawValue)
    #expect(numbers == [0, 1, 64, 65, 66, 70, 73, 74, 75, 77])
  }

  @Test func `an error that nobody foresaw asks to be reported`() {
    let failure = Failure(CancellationError())
    #expect(failure.message == "internal error: CancellationError()")
    #expect(failure.hints.count == 1)
  }

  @Test func `what a message quotes cannot forge another line`() {
    let console = Console()
    console.fail(Failure(.refused, "no \"a\nerror: b\u{1B}[2J\"", hints: ["x\r\ny"]))
    #expect(console.errors == "error: no \"a error: b<U+001B>[2J\"\nhint: x y\n")
  }
}
