import Domain
import Foundation
import Mustache

/// The templates of HTML reports, read when the first page is asked for.
struct HTMLTemplates {
  private let library: MustacheLibrary
  /// The style sheet, which every page carries in itself.
  let style: String

  /// - Throws: what the template library finds wrong with a template.
  init() throws {
    MustacheContentTypes.register(HTMLEscaping(), named: "DOCKET")
    let files: [(name: String, bytes: [UInt8])] = [
      ("page", PackageResources.page_mustache), ("words", PackageResources.words_mustache),
      ("entry", PackageResources.entry_mustache), ("table", PackageResources.table_mustache),
      ("timeline", PackageResources.timeline_mustache),
      ("burnup", PackageResources.burnup_mustache),
    ]
    var library = MustacheLibrary()
    for file in files {
      // A template that stands within a line brings no line end of its own.
      let text = String(decoding: file.bytes, as: UTF8.self)
      let trimmed = file.name == "words" ? String(text.dropLast()) : text
      try library.register(trimmed, named: file.name)
    }
    self.library = library
    style = String(decoding: PackageResources.style_css.dropLast(), as: UTF8.self)
  }

  func page(_ values: [String: Any]) -> String? { library.render(values, withTemplate: "page") }
}

/// Escapes text for HTML and SVG, as content and as a quoted attribute.
///
/// The library's own escaping goes by characters as a reader sees them: a quotation mark with a
/// combining accent behind it is another character there, and would end an attribute. This one
/// goes by scalars. Each template must ask for it in its first line, partials too.
struct HTMLEscaping: MustacheContentType {
  func escapeText(_ text: String) -> String { HTMLEscaping.escape(text) }

  static func escape(_ text: String) -> String {
    guard text.utf8.contains(where: { "<>&\"'".utf8.contains($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
