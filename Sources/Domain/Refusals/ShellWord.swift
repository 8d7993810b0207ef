/// Puts values into commands that are shown, so that they can be typed as they stand there.
public enum ShellWord {
  /// Returns the text as one word of a shell: in single quotes where it needs them (POSIX.1-2017,
  /// shell command language, section 2.2).
  public static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "_-./:,=+@%".unicodeScalars.contains(scalar)
      }
    return isPlain ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
  }

  /// Returns the name of a file as one word of a shell that no command takes for an option.
  public static func path(_ name: String) -> String {
    quoted(name.hasPrefix("-") ? "./" + name : name)
  }
}
