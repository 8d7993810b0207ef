import ArgumentParser

/// The form of a result.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json, csv, markdown, html, eml

  /// The form that the ending of a file's name asks for; `nil` when it says nothing.
  init?(ending path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[dot...].lowercased() {
    case ".txt", ".text": self = .text
    case ".json": self = .json
    case ".csv": self = .csv
    case ".md", ".markdown": self = .markdown
    case ".html", ".htm": self = .html
    case ".eml": self = .eml
    default: return nil
    }
  }
}

/// Whether the output is coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
  case auto, always, never

  /// - Parameter isTerminal: whether what is coloured goes to a terminal.
  func isOn(isTerminal: Bool, in environment: Environment) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && environment.variable("NO_COLOR") == nil
        && environment.variables["TERM"] != "dumb"
    }
  }
}
