import Testing

@testable import Documents

@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Łukasz Øst", "lukasz ost"), ("Bæk Weiß", "baek weiss"), ("Crépin-Leblond", "crepin leblond"),
    ("K. S. Roe", "ks roe"), ("K.S. Roe", "ks roe"), ("Prof. Dr. Ann LEE", "ann lee"),
  ])
  func `names are compared without accents, titles and points`(_ name: String, _ folded: String) {
    #expect(PersonName(name).folded == folded)
  }

  @Test func `a surname may be several words`() {
    #expect(PersonName("Óscar Núñez de Arce").surnames == ["nunez de arce", "de arce", "arce"])
    #expect(PersonName("El Hadji Sy").openings == ["el hadji"])
  }

  @Test(arguments: [
    ("Jane Carr", "John Carr", true), ("J. Carr", "John Carr", false),
    ("Jon Carr", "Jonathan Carr", false),
  ])
  func `two first names written out are two people`(
    _ first: String, _ second: String, _ other: Bool
  ) {
    #expect(PersonName(first).isPlainlyAnother(than: PersonName(second)) == other)
  }

  @Test(arguments: [("VC", true), ("OCL", true), ("MvB", true), ("V", false), ("Vint", false)])
  func `a code has two capitals at least`(_ text: String, _ isCode: Bool) {
    #expect(PersonCode.looksRight(text) == isCode)
  }
}
