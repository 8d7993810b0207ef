/// The group on whose side somebody takes part.
public enum StakeholderGroup: String, CaseIterable, Sendable {
  case government
  case intergovernmental
  case privateSector = "private-sector"
  case civilSociety = "civil-society"
  case technicalCommunity = "technical-community"
  case academia
  case media
  case other

  /// As it reads in a sentence.
  public var name: String {
    switch self {
    case .government: "government"
    case .intergovernmental: "intergovernmental"
    case .privateSector: "private sector"
    case .civilSociety: "civil society"
    case .technicalCommunity: "technical community"
    case .academia: "academia"
    case .media: "media"
    case .other: "other"
    }
  }

  /// As it reads where room is short.
  public var shortName: String { self == .technicalCommunity ? "technical" : name }

  /// Reads a group as people write it: any case, with hyphens or spaces, or its beginning from
  /// three letters on, when no other group begins so.
  ///
  /// - Throws: `UsageFault`, which lists the groups.
  public static func read(_ text: String) throws(UsageFault) -> StakeholderGroup {
    let typed = CodeMatching.key(text)
    let fitting = allCases.filter { group in
      let key = CodeMatching.key(group.rawValue)
      return typed == key || typed.unicodeScalars.count >= 3 && key.hasPrefix(typed)
    }
    if fitting.count == 1, let group = fitting.first { return group }
    throw UsageFault(
      "\(TextRules.quoted(text)) is not a stakeholder group",
      hints: ["one of \(allCases.map(\.rawValue).joined(separator: ", "))"])
  }
}
