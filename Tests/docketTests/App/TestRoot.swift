import ArgumentParser
import Domain
import Rendering
import Reports
import Storage

@testable import docket

/// A small docket of the same shape: a verb with an alias, a family, and verbs that fail.
struct TestRoot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docket", version: "docket test",
    subcommands: [Status.self, Close.self, Person.self, Fail.self])

  struct Status: DocketCommand {
    static let formats: [OutputFormat] = [.text, .json]
    @OptionGroup var global: GlobalOptions

    func run(_ context: Context) throws {
      context.console.remark("all is well")
      context.console.notice("no file was read")
      context.console.out("\("status", .bold) of \(context.today), \(global.file ?? "no file")")
    }
  }

  struct Close: DocketCommand {
    static let configuration = CommandConfiguration(aliases: ["done"])
    @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions
    @Argument var references: [String]

    func run(_ context: Context) throws {
      let day = try context.effectiveDay()
      let message = try context.message(asking: "What came of it?")
      context.console.out("closed \(references.joined(separator: " ")) on \(day ?? context.today)")
      context.console.out("by \(global.by ?? "-"), typed by \(global.user ?? "-")")
      context.console.out("\(message ?? "no message")")
    }
  }

  struct Person: ParsableCommand {
    static let configuration = CommandConfiguration(
      subcommands: [List.self, Add.self], defaultSubcommand: List.self)

    struct List: DocketCommand {
      @OptionGroup var global: GlobalOptions
      func run(_ context: Context) { context.console.out("people in \(global.file ?? "-")") }
    }

    struct Add: DocketCommand {
      @OptionGroup var global: GlobalOptions
      @Argument var name: String
      func run(_ context: Context) { context.console.out("added \(name)") }
    }
  }

  struct Fail: DocketCommand {
    @OptionGroup var global: GlobalOptions
    @Argument var how: String

    func run(_ context: Context) throws {
      context.console.out("half a result")
      switch how {
      case "refusal": throw Refusal("cannot close A-1: it is done", hints: ["docket log A-1"])
      case "busy": throw FileFault(.busy, "t.docket is being written")
      default: throw CancellationError()
      }
    }
  }
}

extension Outcome {
  /// Results, notices and exit status as one text.
  var transcript: String {
    output + errors + (status == .done ? "" : "[exit \(status.rawValue)]\n")
  }
}

/// Runs a command line of the small docket.
func run(_ line: String, in environment: Environment = .test()) -> String {
  run(line.split(separator: " ").map(String.init), in: environment)
}

func run(_ typed: [String], in environment: Environment = .test()) -> String {
  Shell.run(typed, in: environment, root: TestRoot.self).transcript
}
