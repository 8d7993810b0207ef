/// A document that cannot be read, with what a person can do about it.
public struct DocumentFault: Error, Equatable, Sendable {
  /// The line at fault, counted from 1; `nil` when the document as a whole is.
  public var line: Int?
  public var message: String
  public var hint: String

  /// Makes a fault at a line, or of the document as a whole.
  init(line: Int? = nil, _ message: String, hint: String) {
    self.line = line
    self.message = message
    self.hint = hint
  }
}
