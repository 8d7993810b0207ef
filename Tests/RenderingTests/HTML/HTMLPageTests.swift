import Domain
import Testing

@testable import Rendering

@Suite struct HTMLPageTests {
  private func html(_ words: Words..., title: String = "Title") throws -> String {
    var page = ReportPage(kind: "Test", title: title, day: Day("2017-05-17") ?? .first)
    var entry = ReportPage.Entry(
      reference: "P-1", title: title, state: title, tone: .late)
    for line in words { entry.add("Line", line) }
    page.sections = [.init("Section", [.entries([entry])])]
    return try HTMLPage(page, harmless: { $0 }).text()
  }

  static let hostile = [
    "</title><script>alert(1)</script>", "\" onmouseover=\"alert(2)", "' onmouseover='alert(3)",
    "\"\u{301} onmouseover=alert(4) x=\"\u{301}", "<\u{338}script>", "&lt;script&gt;", "{{head}}",
    "{{{style}}}", "{{% CONTENT_TYPE: TEXT}}", "]]>", "<!--", "</style>",
  ]

  @Test(arguments: hostile)
  func `nothing from the file is markup, in text or attribute`(_ text: String) throws {
    let page = try html(Words(text), Words(.quote(text)), Words(.strong(text)), title: text)
    let plain = try html("x", Words(.quote("x")), Words(.strong("x")), title: "x")
    func marks(_ html: String) -> Int {
      html.unicodeScalars.count { $0 == "<" || $0 == ">" || $0 == "\"" }
    }
    #expect(marks(page) == marks(plain))
    #expect(page.contains(HTMLEscaping.escape(text)))
  }

  static let addresses: [(text: String, isLink: Bool)] = [
    ("https://example.org/?a=1&b=\"x\"", true), ("http://example.org", true),
    ("HTTPS://EXAMPLE.ORG", true), ("javascript:alert(1)", false),
    (" javascript:alert(1)", false), ("java\tscript:alert(1)", false),
    ("data:text/html,<script>alert(1)</script>", false), ("vbscript:x", false),
    ("//example.org", false), ("report.pdf", false), ("<k3@list>", false),
    ("https://example.org/\u{202E}gpj.exe", false), ("https://exam ple.org", false),
  ]

  @Test(arguments: addresses)
  func `only web addresses are links; others are text`(_ line: (text: String, isLink: Bool)) throws
  {
    let page = try html(Words(.address(line.text)))
    let shown = HTMLEscaping.escape(line.text)
    #expect(page.contains("<a href=\"\(shown)\">\(shown)</a>") == line.isLink)
    #expect(page.contains("<dd>\(shown)</dd>") == !line.isLink)
  }

  @Test func `a reference is a link where the page has its place, and text elsewhere`() throws {
    let page = try html(Words(.reference("P-1")), Words(.reference("P-2")))
    #expect(page.contains("<article class=\"entry\" id=\"r-P-1\">"))
    #expect(page.contains("<dd><a href=\"#r-P-1\">P-1</a></dd>"))
    #expect(page.contains("<dd>P-2</dd>"))
  }

  @Test func `a reference inside a text leads to its place too`() throws {
    let page = try html("It rests on P-1, not on P-12 (see IoT:P-1).", "Raised on P-1.", "<P-1>")
    let link = "<a href=\"#r-P-1\">P-1</a>"
    #expect(page.contains("It rests on \(link), not on P-12 (see IoT:P-1)."))
    #expect(page.contains("Raised on \(link).</dd>"))
    #expect(page.contains("&lt;\(link)&gt;"))
  }

  @Test func `a row that is the place of a reference does not lead to itself`() throws {
    var page = ReportPage(kind: "Test", title: "Title", day: Day("2017-05-17") ?? .first)
    var table = ReportPage.Table("Items", ["Item", "What"])
    table.add([Words(.reference("P-1")), "first"], anchor: "P-1")
    table.add([Words(.reference("P-1")), "again"], anchor: "P-1")
    page.sections = [.init("Section", [.table(table)])]
    let html = try HTMLPage(page, harmless: { $0 }).text()
    #expect(html.contains("<tr id=\"r-P-1\"><th scope=\"row\">P-1</th>"))
    #expect(html.contains("<tr><th scope=\"row\"><a href=\"#r-P-1\">P-1</a></th>"))
  }

  @Test func `an id holds nothing but what ids and fragments hold`() {
    #expect(HTMLAnchors.id(of: "IoT:A-1.k7q") == "r-IoT_3a_A-1.k7q")
    #expect(HTMLAnchors.id(of: "\"><b>é") == "r-_22__3e__3c_b_3e__c3__a9_")
  }

  @Test func `a page has each id once, whatever stands twice`() throws {
    var page = ReportPage(kind: "Test", title: "Twice", day: Day("2017-05-17") ?? .first)
    let entry = ReportPage.Entry(reference: "P-1", title: "x", state: "x", tone: .quiet)
    page.sections = [.init("Same", [.entries([entry, entry])]), .init("Same", [])]
    let html = try HTMLPage(page, harmless: { $0 }).text()
    #expect(html.split(separator: "id=\"r-P-1\"").count == 2)
    #expect(html.contains("id=\"s-same\"") && html.contains("id=\"s-same-2\""))
  }

  @Test func `what a reader could not see is made visible before it is escaped`() throws {
    var page = ReportPage(kind: "Test", title: "a\u{1B}b", day: Day("2017-05-17") ?? .first)
    page.facts = [.init("Fact", "\("c\u{1B}d")")]
    let html = try HTMLPage(page, harmless: { $0.replacing("\u{1B}", with: "<U+001B>") }).text()
    #expect(!html.unicodeScalars.contains("\u{1B}"))
    #expect(html.contains("a&lt;U+001B&gt;b") && html.contains("c&lt;U+001B&gt;d"))
  }

  @Test func `every template asks for the escaping that goes by scalars`() {
    let templates = [
      PackageResources.page_mustache, PackageResources.words_mustache,
      PackageResources.entry_mustache, PackageResources.table_mustache,
      PackageResources.timeline_mustache, PackageResources.burnup_mustache,
    ].map { String(decoding: $0, as: UTF8.self) }
    for template in templates {
      #expect(template.hasPrefix("{{% CONTENT_TYPE: DOCKET}}\n"))
    }
    #expect(templates.joined().split(separator: "{{{").count == 2)
    #expect(templates[0].contains("{{{style}}}"))
  }
}
