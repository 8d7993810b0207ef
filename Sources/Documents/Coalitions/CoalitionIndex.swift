import Domain

/// The coalitions that a document names, each once, in whatever spelling.
struct CoalitionIndex {
  fileprivate struct Entry {
    var codes: [String] = []
    var names: [String] = []
    var line: Int
    /// True for a body that is no dynamic coalition, so that its code stays as written.
    var isOtherBody = false

    var code: String { isOtherBody ? codes.first ?? "" : CoalitionIndex.usualCode(codes) }
  }

  /// By what remains of a code without "DC" and marks, in lower case.
  private var entries: [String: Entry] = [:]
  /// In order of first appearance.
  private var order: [String] = []
  /// The key of each name, by its words after "Dynamic Coalition on".
  private var keyOfName: [String: String] = [:]

  /// Codes of coalitions that are known from elsewhere, by their keys.
  private let known: [String: Substring]
  /// The full names that are nobody's, each time that the document uses one.
  private var nameless: [(name: Substring, line: Int)] = []

  /// Where a name that the initials of its code end before may go on: "on Trees in the City".
  private var longer: [(key: String, name: Substring, line: Int)] = []

  /// Makes an index without entries, to which the names of coalitions are known from elsewhere.
  init(knowing coalitions: [MeetingRecord.CoalitionMention] = []) {
    var known: [String: Substring] = [:]
    for coalition in coalitions {
      let key = CoalitionIndex.key(coalition.code[...])
      known[key] = coalition.code[...]
      for name in [coalition.name].compactMap(\.self) + coalition.spellings
      where name.contains(where: \.isWhitespace) {
        keyOfName[CoalitionIndex.core(name[...])] = key
      }
    }
    self.known = known
  }

  /// The full names that no code goes with, each once, with a code made of their initials.
  var namesWithoutCode: [(name: String, code: String, line: Int)] {
    var found: [(name: String, code: String, line: Int)] = []
    var cores: Set<String> = []
    for (name, line) in nameless {
      let core = CoalitionIndex.core(name)
      guard keyOfName[core] == nil, cores.insert(core).inserted else { continue }
      found.append((name.tidied, CoalitionIndex.derivedCode(CoalitionIndex.coreWords(name)), line))
    }
    return found
  }

  /// The names that may be longer than they are taken to be.
  var longerNames: [(code: String, name: String, line: Int)] {
    longer.compactMap { key, name, line in
      entries[key].map { ($0.code, name.tidied, line) }
    }
  }

  /// Finds the coalitions of passages, first those with codes, and then their names elsewhere.
  mutating func read(_ passages: some Sequence<Passage>) {
    let found = passages.map { passage in
      let passage = passage.plain
      return (passage, CoalitionScanner(passage.text).mentions())
    }
    var candidates = Set(known.keys)
    for mention in found.lazy.flatMap({ $0.1 }) {
      guard let code = mention.code else { continue }
      let key = CoalitionIndex.key(code)
      candidates.insert(key)
      if let name = mention.name { keyOfName[CoalitionIndex.core(name)] = key }
    }
    nameByInitials(found, candidates: candidates)
    for (passage, mentions) in found {
      for mention in mentions {
        let line = passage.line(at: mention.start)
        guard let (key, name) = identify(mention, in: passage.text) else {
          if mention.isFull, mention.namesSomething { nameless.append((mention.title, line)) }
          continue
        }
        if entries[key] == nil { order.append(key) }
        entries[key, default: Entry(line: line)].add(code: mention.code ?? known[key], name: name)
      }
    }
  }

  /// Gives names to codes that stand nowhere beside theirs, where the initials are the same.
  private mutating func nameByInitials(
    _ found: [(Passage, [CoalitionMention])], candidates: Set<String>
  ) {
    var nameless = candidates.subtracting(keyOfName.values)
    guard !nameless.isEmpty else { return }
    var named: [String: String] = [:]
    for (passage, mentions) in found {
      for mention in mentions where mention.code == nil {
        let words = CoalitionIndex.withoutOpening(mention.words)
        guard let (core, key) = core(of: words, among: nameless, named) else { continue }
        nameless.remove(key)
        named[core] = key
        keyOfName[core] = key
        let title = mention.title
        guard CoalitionIndex.core(title).count > core.count,
          let next = words.dropFirst(core.split(separator: " ").count).first,
          functionWords.contains(next.lowercased())
        else { continue }
        if title.base[title.endIndex...].allSatisfy({ !$0.isLetter && !$0.isNumber }) {
          keyOfName[CoalitionIndex.core(title)] = key
        } else {
          longer.append((key, title, passage.line(at: mention.start)))
        }
      }
    }
  }

  /// The first words of a name whose initials are those of a code.
  private func core(
    of words: ArraySlice<Substring>, among keys: Set<String>, _ named: [String: String]
  ) -> (core: String, key: String)? {
    var all = ""
    var significant = ""
    for (count, word) in words.prefix(10).enumerated() {
      let initial = word.lowercased().prefix(1)
      all += initial
      let isSmall = functionWords.contains(word.lowercased())
      if !isSmall { significant += initial }
      guard count > 0, !isSmall else { continue }
      let core = words.prefix(count + 1).map(\.folded).joined(separator: " ")
      if let key = named[core] ?? [all, significant].first(where: keys.contains) {
        return (core, key)
      }
    }
    return nil
  }

  /// The coalition that a mention means, and the name that it uses for it.
  private func identify(
    _ mention: CoalitionMention, in text: String
  ) -> (key: String, name: Substring?)? {
    if let code = mention.code { return (CoalitionIndex.key(code), mention.name) }
    let words = CoalitionIndex.withoutOpening(mention.words)
    for count in stride(from: min(words.count, 12), to: 0, by: -1) {
      let core = words.prefix(count).map(\.folded).joined(separator: " ")
      guard let key = keyOfName[core], let last = words.prefix(count).last else { continue }
      return (key, text[mention.start..<last.endIndex])
    }
    return nil
  }

  /// Notes the coalitions that a step names in small letters or after "DC", and that nobody knows.
  mutating func noteNameless(in passage: Passage) {
    let passage = passage.plain
    for mention in CoalitionScanner(passage.text).mentions() {
      guard identify(mention, in: passage.text) == nil, !(mention.isFull && mention.namesSomething),
        let name = mention.looseTitle
      else { continue }
      nameless.append((name[...], passage.line(at: mention.start)))
    }
  }

  /// The codes of the coalitions that a text names, in its order.
  func codes(in text: String) -> [String] {
    let text = text.plain
    var keys: [String] = []
    var seen: Set<String> = []
    for mention in CoalitionScanner(text).mentions() {
      guard let key = identify(mention, in: text)?.key, seen.insert(key).inserted else { continue }
      keys.append(key)
    }
    return keys.compactMap { entries[$0]?.code }
  }

  /// Enters a coalition of its own code.
  mutating func add(
    writtenCode code: Substring, name: Substring, line: Int, isOtherBody: Bool = false
  ) {
    let key = CoalitionIndex.key(code)
    if entries[key] == nil { order.append(key) }
    entries[key, default: Entry(line: line, isOtherBody: isOtherBody)].add(code: code, name: name)
    keyOfName[CoalitionIndex.core(name)] = key
  }

  /// Enters a coalition under initials of its name; returns the code.
  mutating func add(named name: Substring, line: Int) -> String {
    var code = CoalitionIndex.derivedCode(CoalitionIndex.coreWords(name))
    // Another coalition of that code has another name, or it would have been found by this one.
    while entries[CoalitionIndex.key(code[...])] != nil { code += "X" }
    add(writtenCode: code[...], name: name, line: line)
    return code
  }

  /// The usual spelling of the code of a coalition that the document names.
  func code(ofKey key: String) -> String? { entries[key]?.code }

  /// The coalitions, those named first first.
  var mentions: [MeetingRecord.CoalitionMention] {
    order.compactMap { key in entries[key].map(CoalitionIndex.mention(_:)) }
      .enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }

  private static func mention(_ entry: Entry) -> MeetingRecord.CoalitionMention {
    let code = entry.code
    let name = entry.names.max { $0.count < $1.count }
    return .init(
      code: code, name: name,
      spellings: (entry.codes + entry.names).filter { $0 != code && $0 != name }, line: entry.line)
  }
}

extension CoalitionIndex.Entry {
  fileprivate mutating func add(code: Substring?, name: Substring?) {
    if let code = code?.tidied, !codes.contains(code), codes.count < 50 { codes.append(code) }
    if let name = name?.tidied, !names.contains(name), names.count < 50 { names.append(name) }
  }
}
