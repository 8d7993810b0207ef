import Testing

@testable import Storage

@Suite struct PathNameTests {
  @Test(arguments: [
    ("a", ".", "a", "b"), ("-", ".", "-", "b"), ("x/", "x", "", "x/b"),
    ("civ.docket", ".", "civ.docket", "b"), ("/civ.docket", "/", "civ.docket", "/b"),
    ("../d/civ.docket", "../d", "civ.docket", "../d/b"), ("/", "/", "", "/b"), ("", ".", "", "b"),
  ])
  func `a path has a folder and a name`(
    _ path: String, _ folder: String, _ last: String, _ sibling: String
  ) {
    #expect(PathName.folder(of: path) == folder)
    #expect(PathName.last(of: path) == last)
    #expect(PathName.sibling(of: path, named: "b") == sibling)
  }
}
