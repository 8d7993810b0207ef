import Domain

/// The people of a document, each once, however they are named.
struct Roster {
  /// A person as the record of a meeting has them.
  typealias Person = MeetingRecord.PersonMention

  /// In order of first appearance.
  private(set) var people: [Person] = []
  private var byCode: [String: Int] = [:]
  private var byName: [String: Int] = [:]
  /// `nil` for a surname that several have; one of several words is entered by its ends.
  private var bySurname: [String: Int?] = [:]
  /// `nil` for a first name that several have.
  private var byFirstName: [String: Int?] = [:]
  /// People whose code in the document is a single letter, which is too short for a code.
  private var byLetter: [String: Int] = [:]
  /// Codes, in capitals, that the document gives somewhere, so that none is made up alike.
  private var reserved: Set<String> = []
  private var chairIndex: Int?
  private var rapporteurIndex: Int?

  let vocabulary: Vocabulary

  /// True when no more people are entered: no session has so many speakers.
  var isFull: Bool { people.count >= 1000 }

  /// Makes an empty roster, with the words by which names are told from other words.
  init(vocabulary: Vocabulary = .standard) { self.vocabulary = vocabulary }

  /// The code of the person whom a code of the document means, in capitals or small letters.
  func code(ofCode code: some StringProtocol) -> String? {
    (byCode[code.uppercased()] ?? byLetter[String(code)]).map { people[$0].code }
  }

  /// The code of the person of a full name.
  func code(ofName name: Substring) -> String? {
    byName[PersonName(name).folded].map { people[$0].code }
  }

  /// The code of the one person of a surname.
  func code(ofSurname surname: Substring) -> String? {
    (bySurname[PersonName.folded(surname)] ?? nil).map { people[$0].code }
  }

  /// The code of the one person of a first name, or of all words before a surname.
  func code(ofFirstName name: Substring) -> String? {
    (byFirstName[PersonName.folded(name)] ?? nil).map { people[$0].code }
  }

  /// The name of the person of a code.
  func name(of code: String) -> String? { byCode(code).flatMap { people[$0].name } }

  /// The code of the person whom "A. Lee" is short for, or who is entered as "A. Lee".
  func code(ofShort name: PersonName) -> String? {
    guard let (initial, surname) = name.withInitial, let index = bySurname[surname] ?? nil,
      let known = people[index].name.map({ PersonName($0) }), known.withInitial?.initial == initial,
      known.withInitial?.surname == surname, name.startsWithInitial || known.startsWithInitial
    else { return nil }
    return people[index].code
  }

  /// Lets a letter in brackets stand for a person.
  mutating func setLetter(_ letter: String, of code: String) {
    if byLetter[letter] == nil { byLetter[letter] = byCode(code) }
  }

  /// Enters a person, or adds to what is known of one; returns the code.
  ///
  /// A code that the document gives wins over one made of initials.
  @discardableResult
  mutating func add(
    name: PersonName?, code: String?, affiliation: String? = nil, isRemote: Bool = false, line: Int
  ) -> String {
    let index = find(name: name, code: code) ?? enter(name: name, code: code, line: line)
    if people[index].name == nil, let name { setName(name, at: index) }
    if people[index].codeIsDerived, let code { setCode(code, at: index) }
    if people[index].affiliation == nil { people[index].affiliation = affiliation }
    if isRemote { people[index].isRemote = true }
    return people[index].code
  }

  /// Marks a person as taking part from afar; returns the code.
  mutating func setRemote(_ code: String) -> String {
    if let index = byCode(code) { people[index].isRemote = true }
    return code
  }

  /// True when the affiliation is `nil` or a part of what is known of the person.
  func contains(_ affiliation: String?, of code: String) -> Bool {
    guard let affiliation, let index = byCode(code) else { return true }
    return people[index].affiliation?.contains(affiliation) == true
  }

  /// The code of the first who was named for the chair.
  var chair: String? { chairIndex.map { people[$0].code } }
  /// The code of the first who was named for the rapporteur.
  var rapporteur: String? { rapporteurIndex.map { people[$0].code } }

  /// Takes a person for the chair where nobody is yet.
  mutating func setChair(_ code: String) { chairIndex = chairIndex ?? byCode(code) }

  /// Takes a person for the rapporteur where nobody is yet.
  mutating func setRapporteur(_ code: String) { rapporteurIndex = rapporteurIndex ?? byCode(code) }

  private func find(name: PersonName?, code: String?) -> Int? {
    if let name, let index = byName[name.folded] {
      if code == nil || people[index].codeIsDerived { return index }
      return people[index].code.uppercased() == code?.uppercased() ? index : byCode(code)
    }
    guard let index = byCode(code) else { return nil }
    // Two people of one code: the second gets a code of their own.
    if let name, let known = people[index].name.map({ PersonName($0) }),
      !known.agrees(with: name) || known.isPlainlyAnother(than: name)
    {
      return nil
    }
    return index
  }

  private func byCode(_ code: String?) -> Int? { code.flatMap { byCode[$0.uppercased()] } }

  private mutating func enter(name: PersonName?, code: String?, line: Int) -> Int {
    let index = people.count
    var isDerived = false
    var given = code ?? ""
    if given.isEmpty || byCode[given.uppercased()] != nil {
      given = unusedCode(for: name, like: given)
      isDerived = true
    }
    people.append(Person(code: given, name: nil, codeIsDerived: isDerived, line: line))
    byCode[given.uppercased()] = index
    return index
  }

  private mutating func setName(_ name: PersonName, at index: Int) {
    people[index].name = name.written
    byName[name.folded] = index
    for surname in name.surnames {
      bySurname.updateValue(bySurname[surname] == nil ? index : nil, forKey: surname)
    }
    let first = name.firstName.map { [PersonName.folded($0)] } ?? []
    for opening in first + name.openings {
      byFirstName.updateValue(byFirstName[opening] == nil ? index : nil, forKey: opening)
    }
  }

  private mutating func setCode(_ code: String, at index: Int) {
    guard code.uppercased() == people[index].code.uppercased() || byCode[code.uppercased()] == nil
    else { return }
    byCode[people[index].code.uppercased()] = nil
    byCode[code.uppercased()] = index
    people[index].code = code
    people[index].codeIsDerived = false
  }

  /// Sets codes aside that the document gives, so that none is made up alike.
  mutating func reserve(_ codes: some Sequence<String>) {
    reserved.formUnion(codes.map { $0.uppercased() })
  }

  private func unusedCode(for name: PersonName?, like given: String) -> String {
    Initials.code(for: name?.written ?? given, taken: Array(byCode.keys) + reserved)
  }
}
