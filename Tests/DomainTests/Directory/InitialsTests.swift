import Domain
import Testing

struct InitialsTests {
  @Test(arguments: [
    ("Matthew Shears", "MS"), ("Joly McFie", "JM"), ("Joly McFie (remote)", "JM"),
    ("Tatiana Tropina", "TT"), ("John Klensin", "JK"), ("Juan Hernandez", "JH"),
    ("Olivier Crépin-Leblond", "OCL"), ("Vint Cerf", "VC"), ("Éric Ångström", "EA"),
    ("ada lovelace", "AL"), ("Ludwig van der Rohe", "LR"), ("Dr. Ada Lovelace", "AL"),
    ("J.K. Rowling", "JKR"), ("Madonna", "MA"), ("李明", "李明"), ("Михаил Ботвинник", "МБ"),
    ("Ø. Æther", "OA"), ("Michael Evans", "MEV"), ("", "X"), ("(remote)", "X"), ("42", "X"),
  ])
  func `a code is made of the initials`(name: String, code: String) {
    #expect(Initials.code(for: name, taken: []) == code)
  }

  @Test func `a taken code gets further letters and then a number`() {
    var taken: [String] = []
    for expected in ["MS", "MSH", "MSHE", "MS2", "MS3", "MS4"] {
      let code = Initials.code(for: "Matthew Shears", taken: taken)
      #expect(code == expected)
      taken.append(code.lowercased())
    }
  }

  @Test func `names of one letter never read as references`() {
    var taken: [String] = []
    for _ in 0..<20 {
      let code = Initials.code(for: "M", taken: taken)
      #expect(CodeRules.isCode(code) && !taken.contains(code))
      taken.append(code)
    }
  }
}
