import Domain
import Testing

@Suite struct LooseNameTests {
  @Test(arguments: [
    ("A. Pisanty", "Alejandro Pisanty"), ("Moeller", "Möller"), ("Jan Moeller", "Jan Möller"),
    ("Moeller", "Jan Möller"), ("Vint Cerf", "Vint G. Cerf"), ("Tatiana Tropina", "Tatiana Tropna"),
    ("Prado, Ana", "Ana Prado"), ("Soren Kjaer", "Søren Kjær"),
  ])
  func `names that may be one person's are near`(_ left: String, _ right: String) {
    #expect(LooseName(left).isNear(LooseName(right)))
    #expect(LooseName(right).isNear(LooseName(left)))
  }

  @Test(arguments: [
    ("Ann Lee", "Al Lee"), ("A. Lee", "Bo Lee"), ("Ann Lee", "Ann Leo"), ("Ann", "Ann Lee"),
    ("", "Ann Lee"), ("A.", "Ann Lee"), ("Ana Prado", "Ana Moreno"),
  ])
  func `other names are not`(_ left: String, _ right: String) {
    #expect(!LooseName(left).isNear(LooseName(right)))
  }
}
