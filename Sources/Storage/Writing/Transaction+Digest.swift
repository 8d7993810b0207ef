public import Domain
import Foundation
import GRDB

extension Snapshot {
  /// The last day of the last digest that was marked as sent.
  public func lastDigest() throws -> Day? {
    try value(String.self, "SELECT max(until) FROM digest").flatMap {
      Day($0)
    }
  }

  /// The first day of what no sent digest could tell of: before the last one, where that told of
  /// a share only.
  public func firstUntoldDay() throws -> Day? {
    try value(
      String.self,
      composed: """
        SELECT min(day) FROM entry WHERE cancelled = 0 AND \(ItemPredicate.untold.sql)
          AND subject NOT IN (SELECT subject FROM digest)
        """, []
    ).flatMap { Day($0) }
  }

  /// The names of the changes that no sent digest could tell of, in ascending order.
  ///
  /// - Parameter share: only those of these items; `nil` for all.
  public func untoldChanges(of share: ItemPredicate? = nil) throws -> [ChangeName] {
    let chosen = share.map {
      "AND entry.subject IN (SELECT i.subject FROM item AS i WHERE \($0.sql))"
    }
    return try rows(
      composed: """
        SELECT name FROM entry JOIN change ON change.key = entry.change
        WHERE \(ItemPredicate.untold.sql) \(chosen ?? "") ORDER BY name
        """, share?.arguments ?? []
    ).map { try $0.decode(Data.self, atIndex: 0) }.map { ChangeName(digest: Array($0)) }
  }
}

extension ItemPredicate {
  /// Rows of `entry` that were not in the file when a digest was marked as sent.
  ///
  /// A mark has seen every change that no mark before it had. So what a merge brings in later is
  /// news, however old its clock is.
  static var untold: ItemPredicate {
    ItemPredicate(
      """
      NOT EXISTS (SELECT 1 FROM basis JOIN entry AS mark ON mark.change = basis.change
        WHERE basis.seen = entry.change AND mark.cancelled = 0
          AND mark.subject IN (SELECT subject FROM digest))
      """)
  }
}

extension ItemPredicate {
  /// Items that changed on a day or later.
  public static func touched(since day: Day) -> ItemPredicate {
    ItemPredicate(
      "i.subject IN (SELECT subject FROM entry WHERE day >= ?)", [day.description])
  }

  /// Items with a change that no sent digest could tell of.
  public static var touchedUntold: ItemPredicate {
    ItemPredicate(
      composed: "i.subject IN (SELECT subject FROM entry WHERE \(untold.sql))", untold.arguments)
  }
}

extension Transaction {
  /// Records that a digest went to the list, with what the file holds and no digest told before.
  ///
  /// - Parameters:
  ///   - digest: the days that it told of.
  ///   - filter: the share that it told of; the rest is still to be told.
  /// - Throws: `Refusal` for a person, coalition, programme or meeting of the filter that is not there;
  ///   nothing is written.
  public func markSent(_ digest: SentDigest, _ filter: Filter = Filter()) throws {
    let isWhole = filter.conditions.isEmpty && filter.words.isEmpty && filter.kinds.isEmpty
    let untold = try snapshot.untoldChanges(of: isWhole ? nil : snapshot.share(of: filter))
    let subject = newSubject(.digest)
    var edit = digest.edit
    // One change has room for so many names, and for more to stand beside them.
    for start in stride(from: 0, to: max(1, untold.count), by: 10_000) {
      try append(edit, to: subject, seenChanges: Array(untold.dropFirst(start).prefix(10_000)))
      edit = Edit()
    }
  }
}
