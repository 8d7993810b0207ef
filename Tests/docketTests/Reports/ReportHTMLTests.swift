import Testing

@testable import docket

/// The HTML of whole reports: well formed, linked, and in order for those who cannot see it.
@Suite(.serialized) struct ReportHTMLTests {
  static let reports = [
    "report programme", "report annual --from 2016-12-01 --to 2017-12-31", "status", "agenda",
    "digest --since 2016-12-01", "status --each coalition",
  ]

  private func html(_ report: String) throws -> String {
    let story = try ReportGoldenTests.story.get()
    return story.outcome("\(report) --format html", on: "2017-12-12").output
  }

  @Test(arguments: reports)
  func `every tag is closed in its order, and every id is there once`(_ report: String) throws {
    let tags = HTMLTags(try html(report))
    #expect(tags.faults == [])
    #expect(Set(tags.ids).count == tags.ids.count)
  }

  @Test(arguments: reports)
  func `every link on the page leads to a place on it`(_ report: String) throws {
    let tags = HTMLTags(try html(report))
    let places = Set(tags.ids.map { "#" + $0 })
    let inside = tags.values(of: "href").filter { $0.hasPrefix("#") }
    #expect(inside.count > 1)
    #expect(inside.filter { !places.contains($0) } == [])
    let named = tags.values(of: "aria-labelledby").flatMap { $0.split(separator: " ") }
    #expect(named.filter { !places.contains("#" + $0) } == [])
  }

  @Test(arguments: reports)
  func `headings go down one step at a time, from one h1`(_ report: String) throws {
    let levels = HTMLTags(try html(report)).names.compactMap { name in
      name.count == 2 && name.hasPrefix("h") ? Int(name.dropFirst()) : nil
    }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test(arguments: reports)
  func `it is one file without scripts and requests`(_ report: String) throws {
    let html = try html(report)
    let tags = HTMLTags(html)
    let allowed = ["html", "head", "meta", "title", "link", "style", "body"]
    for name in [
      "script", "img", "iframe", "object", "embed", "form", "input", "base", "image", "use",
    ] {
      #expect(!tags.names.contains(name))
    }
    #expect(Set(allowed).isSubset(of: tags.names))
    #expect(tags.values(of: "src") == [])
    #expect(tags.values(of: "style") == [])
    #expect(!tags.attributes.contains { $0.name.hasPrefix("on") })
    #expect(html.contains("<html lang=\"en\">") && html.contains("default-src 'none'"))
  }

  @Test(arguments: reports)
  func `tables have captions and scopes, and charts have words`(_ report: String) throws {
    let tags = HTMLTags(try html(report))
    func count(_ name: String) -> Int { tags.names.count { $0 == name } }
    #expect(count("table") == count("caption"))
    #expect(count("th") == tags.values(of: "scope").count)
    #expect(count("desc") == count("figure"))
    #expect(count("main") == 1 && count("nav") == 1 && count("header") == 1)
  }

  @Test func `the file's texts are no markup in a whole report`() throws {
    let html = try html("report programme")
    #expect(html.contains("=1+1 of &lt;b&gt;&quot;bold&quot;&lt;/b&gt;"))
    #expect(!html.contains("<b>"))
    #expect(html.contains("href=\"https://www.intgovforum.org/dynamic-coalitions?a=1&amp;b=2\""))
  }
}
