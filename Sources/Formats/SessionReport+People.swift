import Domain

extension SessionReport {
  /// Reads chair, rapporteur and speakers: those with a code first, so that no code that is made
  /// up takes one that the document gives.
  mutating func readPeople() {
    struct Found {
      var item: SpeakerList.Item
      var field: Field
      var line: Int
    }
    var found: [Found] = []
    for entry in entries {
      guard let field = entry.field, [.chair, .rapporteur, .speakers].contains(field) else {
        continue
      }
      let passages = passages(of: entry)
      for passage in passages {
        guard found.count < 1000 else {
          keepUnread(passage)
          continue
        }
        let list = SpeakerList(passage.text[...], roster: roster, isWhole: passages.count == 1)
        if list.hasUnread || list.items.isEmpty { keepUnread(passage) }
        if list.isGuessed {
          record.checks.append(
            Check(
              field: "people", line: passage.line,
              text: "nothing sets the speakers apart; names of two words were taken"))
        }
        found += list.items.map { Found(item: $0, field: field, line: passage.line) }
      }
    }
    var codes: [String: String] = [:]
    for item in found.map(\.item) {
      if let code = item.code, codes[item.name.folded] == nil { codes[item.name.folded] = code }
    }
    roster.reserve(codes.values)
    for person in found.prefix(1000) {
      let item = person.item
      let code = roster.add(
        name: item.name, code: item.code ?? codes[item.name.folded],
        affiliation: item.affiliation, isRemote: item.isRemote, line: person.line)
      switch person.field {
      case .chair: roster.setChair(code)
      case .rapporteur: roster.setRapporteur(code)
      default: break
      }
    }
  }
}
