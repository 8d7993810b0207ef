import Foundation

/// The file in which `docket me` remembers who types on this machine.
enum UserFile {
  /// `$XDG_CONFIG_HOME/docket/me`, else `~/.config/docket/me`.
  static func path(in environment: Environment) -> String? {
    if let folder = environment.variable("XDG_CONFIG_HOME") { return folder + "/docket/me" }
    return environment.variable("HOME").map { $0 + "/.config/docket/me" }
  }

  static func code(in environment: Environment) -> String? {
    guard let path = path(in: environment), let bytes = FileManager.default.contents(atPath: path),
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let line = text.prefix { !$0.isNewline }
    return line.isEmpty ? nil : String(line)
  }
}
