import ArgumentParser
import Domain
import Rendering
import Storage

struct LinkCommand: DocketCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Link an item to others, or to an address",
    discussion: """
      Relations are follows-from, implements, depends-on, supersedes and relates-to. When none \
      is named, relates-to is meant, and follows-from where the link goes from a proposal to \
      statements.

      docket link P-1 follows-from S-1..S-8
      docket link A-3 depends-on A-2
      docket link A-2 https://example.org/draft
      """)

  @Argument(help: "Name the item from which the links go: P-1")
  var from: String
  @Argument(help: "Name the relation, then the items, web addresses or Message-IDs")
  var words: [String]
  @Flag(name: .customLong("remove"), help: "Take these links away")
  var isRemoval = false
  @OptionGroup(title: GlobalOptions.title) var global: GlobalOptions

  func run(_ context: Context) throws {
    let named = words.first.flatMap { Link.Relation(rawValue: $0.lowercased()) }
    let targets = named == nil ? words : Array(words.dropFirst())
    guard !targets.isEmpty else {
      throw UsageFault("it is not said what to link to", hints: ["docket link --help"])
    }
    try context.write { transaction in
      let subject = try transaction.snapshot.subject(named: from)
      let relation = named ?? usual(targets, of: subject)
      let links = try links(relation, targets, of: subject, transaction.snapshot)
      let elements = links.map(\.json)
      try refuseIdle(elements, of: subject, transaction.snapshot)
      try transaction.append(
        isRemoval
          ? Edit(remove: [Field.links: elements])
          : Edit(add: [Field.links: elements]),
        to: subject, seen: links.compactMap(\.subject))
      try show(links, of: subject, context, transaction.snapshot)
      if !isRemoval { try context.warnAboutFinished(links, of: subject, transaction.snapshot) }
    }
  }

  /// The relation that is meant when none is named: a proposal follows from what was said.
  private func usual(_ targets: [String], of subject: Subject) -> Link.Relation {
    let areStatements = (try? ReferenceList.read(targets))?.allSatisfy {
      $0.letter == .statement
    }
    return subject.kind == .proposal && areStatements == true ? .followsFrom : .relatesTo
  }

  /// Refuses a link that would leave what it replaces as it was: to replace is a step of its own.
  private func refuseReplacing(_ item: Subject, by heir: Subject, _ snapshot: Snapshot) throws {
    guard let status = try snapshot.state(of: item).value(Field.status)?["is"]?.string,
      status != ProposalState.superseded.rawValue
    else { return }
    let (name, other) = (try snapshot.shownName(of: item), try snapshot.shownName(of: heir))
    throw Refusal(
      "\(other) cannot replace \(name) by a link alone: \(name) would stay \(status)",
      hints: [
        item.kind == heir.kind
          ? "docket supersede \(name) --replaced-by \(other) -m \"…\""
          : "docket link \(other) relates-to \(name)"
      ])
  }

  /// Refuses what would change nothing.
  private func refuseIdle(_ elements: [JSON], of subject: Subject, _ snapshot: Snapshot) throws {
    let present = try snapshot.state(of: subject).elements(Field.links)
    guard
      isRemoval
        ? elements.allSatisfy({ !present.contains($0) })
        : elements.allSatisfy(present.contains)
    else { return }
    let name = try snapshot.shownName(of: subject)
    throw Refusal(
      isRemoval ? "\(name) has no such link" : "\(name) has that link already",
      hints: ["docket show \(name)"])
  }

  private func show(
    _ links: [Link], of subject: Subject, _ context: Context, _ snapshot: Snapshot
  ) throws {
    let name = try snapshot.shownName(of: subject)
    for link in links {
      let target =
        switch link.target {
        case .subject(let other): try snapshot.shownName(of: other)
        case .address(let address): address
        }
      let line: StyledText = "\(name) \(link.relation.words) \(target)"
      context.console.remark(isRemoval ? "no longer: " + line : line)
    }
  }

  private func links(
    _ relation: Link.Relation, _ targets: [String], of subject: Subject,
    _ snapshot: Snapshot
  ) throws -> [Link] {
    try targets.flatMap { target -> [Link] in
      if target.contains("://") || target.hasPrefix("<") && target.hasSuffix(">") {
        return [Link(relation, .address(try TextRules.title(target, called: "address")))]
      }
      guard (try? ReferenceList.read([target])) != nil else {
        throw UsageFault(
          "\"\(target)\" is no relation, reference or web address",
          hints: [
            "relations are "
              + Link.Relation.allCases.map(\.rawValue).joined(separator: ", "),
            "docket link --help",
          ])
      }
      return try snapshot.subjects([target]).map { other in
        guard other != subject else {
          throw Refusal(
            "\(try snapshot.shownName(of: subject)) cannot be linked to itself",
            hints: ["docket link --help"])
        }
        if !isRemoval, relation.isOneWay {
          try snapshot.refuseCycle(relation, from: subject, to: other)
        }
        if !isRemoval, relation == .supersedes {
          try refuseReplacing(other, by: subject, snapshot)
        }
        return Link(relation, .subject(other))
      }
    }
  }
}
