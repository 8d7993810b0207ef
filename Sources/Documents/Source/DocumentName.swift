import Domain

/// The name of a document, for the commands that refusals show.
struct DocumentName {
  let written: String
  /// What is to be read, for the hints of refusals: "session report".
  let kind: String
  /// The same in one word, which a file without a name is called by, too.
  let noun: String

  /// As one word of a shell.
  var quoted: String { ShellWord.quoted(written) }

  /// The name of a text made of it: `report.txt` for `notes/report.pdf`, never its own.
  func text(_ ending: String = ".txt") -> String {
    let file = written.split(separator: "/").last.map(String.init) ?? noun
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let name = (stem.isEmpty ? noun : stem) + ending
    return ShellWord.quoted(name == file ? stem + "-text" + ending : name)
  }
}
