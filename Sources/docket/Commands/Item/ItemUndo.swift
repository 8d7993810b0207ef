import ArgumentParser
import Domain
import Rendering
import Storage

struct UndoCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back a command",
    discussion: """
      Without a word, your last command that is not taken back yet; with a reference, that \
      item's last step; with the id that "docket log" shows, any command. Taking back an undo \
      brings back what it had taken.
      """)
  static var formats: [OutputFormat] { [.text, .json] }

  @Argument(help: "Name an item (A-3) or a command (7f3a2c1d)")
  var what: String?
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    try context.write { transaction in
      let snapshot = transaction.snapshot
      let retraction = try retract(transaction)
      let isBack = retraction.isRedo && retraction.standing.isEmpty
      let undone = try snapshot.logLine(
        of: retraction.batch, onlyOf: Set(retraction.subjects))
      let line = isBack ? try snapshot.logLine(of: transaction.batch) : undone
      if let undone { try warnAboutAuthor(undone, transaction, context) }
      switch context.format {
      case .json:
        context.console.out(json: [
          "batch": .string(retraction.batch.description),
          "undo": .string(transaction.batch.description),
          "redo": .bool(retraction.isRedo),
          "sentence": .optional(line?.sentence), "changes": .integer(retraction.subjects.count),
        ])
      case .text, .csv, .markdown, .html, .eml:
        let told = line.map { "\($0.who) \($0.sentence)" } ?? ""
        context.console.remark("\(isBack ? "" : "taken back: ")\(told)")
        for other in retraction.standing {
          let who = try snapshot.logLine(of: other)?.who ?? "somebody"
          context.console.notice(
            "\(who) took back the same, so that it is not back yet: \(context.docket) undo \(other.short)"
          )
        }
        for (subject, other) in retraction.gone {
          context.console.notice(
            "\(try snapshot.shownName(of: subject)) is itself still taken back: \(context.docket) undo \(other.short)"
          )
        }
        try warnAboutUnsettled(retraction.subjects, by: transaction.batch, snapshot, context)
        for other in retraction.others {
          context.console.notice(
            "another copy made the same, which stays: \(context.docket) undo \(other.short)")
        }
        if !context.global.isDryRun {
          context.console.remark(
            "the other way again: \(context.docket) undo \(transaction.batch.short)")
        }
      }
    }
  }

  /// Says whose command it was, where somebody else typed it.
  private func warnAboutAuthor(
    _ line: LogLine, _ transaction: Transaction, _ context: Context
  ) throws {
    guard let what else { return }
    let author = transaction.author
    let own = [try transaction.snapshot.shownName(of: author.actor)] + author.formerNames
    guard !own.contains(line.recordedBy ?? line.who) else { return }
    let isBatch = (try? ReferenceList.read([what])) == nil
    let step = isBatch ? "command \(line.batch.short)" : "the last step of \(what)"
    let recorder = line.recordedBy.map { ", recorded by \($0)" } ?? ""
    context.console.notice(
      "\(step) was not yours: it was \(line.who)'s\(recorder), of \(line.day)")
  }

  /// Says where a proposal is in last call or concluded beside a concern that is open again.
  private func warnAboutUnsettled(
    _ subjects: [Subject], by undo: Identifier, _ snapshot: Snapshot, _ context: Context
  ) throws {
    for subject in subjects where subject.kind == .concern {
      let record = try snapshot.state(of: subject)
      guard let concern = Concern(record),
        concern.status?.state == .open,
        let proposal = Proposal(
          try snapshot.state(of: Subject(.proposal, concern.proposal))),
        let state = proposal.status?.state, [.lastCall, .concluded].contains(state)
      else { continue }
      let name = try snapshot.shownName(of: Subject(.proposal, proposal.id))
      context.console.notice(
        "\(name) is \(state == .lastCall ? "in last call" : "concluded"), and "
          + "\(try snapshot.shownName(of: subject)) is not settled"
          + (record.wasSettled(until: undo) ? " any more" : ""))
    }
  }

  private func retract(_ transaction: Transaction) throws -> Retraction {
    guard let what else { return try transaction.undoLatest() }
    guard (try? ReferenceList.read([what])) != nil else {
      return try transaction.undo(batch: try transaction.snapshot.batch(startingWith: what))
    }
    let subject = try transaction.snapshot.subject(named: what)
    guard let step = try transaction.snapshot.lastStep(of: subject) else {
      throw Refusal("\(what) has no step to take back", hints: ["docket log \(what)"])
    }
    return try transaction.undo(batch: step.batch, onlyOf: step.subject)
  }
}

extension SubjectState {
  /// Whether a command took back what had settled it.
  fileprivate func wasSettled(until undo: Identifier) -> Bool {
    history.reversals.contains { reversal in
      reversal.isUndo && reversal.entry.change.batch == undo
        && history.entries.contains {
          reversal.steps.contains($0.name) && $0.change.edit.set[Field.status] != nil
            && !making.contains($0.name)
        }
    }
  }
}
