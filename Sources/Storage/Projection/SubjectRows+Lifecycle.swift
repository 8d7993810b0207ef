import Domain
import GRDB

extension SubjectRows {
  private var touched: String? { record.touched?.description }

  func storeProposal(_ created: String) throws {
    let source = try source()
    try run(
      """
      INSERT INTO proposal (subject, title, text, state, since, shepherd, last_call,
        last_call_until, outcome, level, conclusion, minority, override, review_day,
        deferred_until, meeting, line, programme, revision, touched, created)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, text(Field.title) ?? "", text(Field.text), member(Field.status, "is"),
        since(Field.status, or: created), try person(record.identifier(Field.shepherd)),
        record.value(Field.status)?["number"]?.integer, lastCallEnd,
        member(Field.status, "outcome"), member(Field.status, "level"), conclusion,
        minority, member(Field.status, "override"),
        dayMember(Field.status, "review"), deferredUntil, source.meeting, source.line,
        try key(.programme, record.identifier(Field.programme)),
        record.revision, touched ?? created, created,
      ])
  }

  private var state: String? { member(Field.status, "is") }
  private var minority: String? {
    record.value(Field.status)?["minority"]?.strings.map {
      String(decoding: JSON.strings($0).canonical, as: UTF8.self)
    }
  }
  private var lastCallEnd: String? {
    state == ProposalState.lastCall.rawValue ? dayMember(Field.status, "until") : nil
  }
  private var deferredUntil: String? {
    state == ProposalState.deferred.rawValue ? dayMember(Field.status, "until") : nil
  }
  private var conclusion: String? {
    state == ProposalState.concluded.rawValue ? member(Field.status, "text") : nil
  }

  func storeConcern(_ created: String) throws {
    guard let proposal = record.identifier(Field.about) else { return }
    let raiser = try party(record.party(Field.raiser))
    try run(
      """
      INSERT INTO concern (subject, proposal, text, blocking, raiser, raiser_name, state, since,
        settlement, override, answer, answer_day, statement, revision, created)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, try key(.proposal, proposal), text(Field.text) ?? "", flag(Field.blocking),
        raiser.key, raiser.name, state, since(Field.status, or: created),
        member(Field.status, "reason"), member(Field.status, "override"),
        text(Field.answer), record.since(Field.answer)?.description,
        try key(.statement, record.identifier(Field.from)), record.integer(Field.revision),
        created,
      ])
  }

  func storePosition(_ created: String) throws {
    guard let proposal = record.identifier(Field.about) else { return }
    let holder = try party(record.party(Field.holder))
    let value = record.value(Field.position)
    try run(
      """
      INSERT INTO position (subject, proposal, holder, holder_name, position, reason, revision,
        since, created)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, try key(.proposal, proposal), holder.key, holder.name, value?["is"]?.string,
        value?["reason"]?.string, value?["revision"]?.integer,
        since(Field.position, or: created), created,
      ])
  }

  func storeAction(_ created: String) throws {
    let source = try source()
    let waiting = try party(record.value(Field.status)?["on"].flatMap(Party.init))
    let lead = try person(record.identifier(Field.lead))
    try run(
      """
      INSERT INTO action (subject, title, text, state, since, lead, due, due_reason, due_moves,
        waiting_on, waiting_on_name, detail, override, programme, meeting, line, touched, created)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, text(Field.title) ?? "", text(Field.text), state,
        since(Field.status, or: created), lead, dayMember(Field.due, "day"),
        member(Field.due, "reason"), record.dueMoves.count, waiting.key,
        waiting.name, detail, member(Field.status, "override"),
        try key(.programme, record.identifier(Field.programme)), source.meeting, source.line,
        touched ?? created, created,
      ])
    if let lead {
      try run("INSERT INTO owner (action, person, leads) VALUES (?, ?, 1)", [key, lead])
    }
    for id in record.identifiers(Field.owners) {
      try run(
        "INSERT OR IGNORE INTO owner (action, person, leads) VALUES (?, ?, 0)",
        [key, try person(id)])
    }
  }

  private var detail: String? {
    ["why", "what", "result", "reason"].lazy.compactMap { member(Field.status, $0) }.first
  }
}
