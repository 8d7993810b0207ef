extension String {
  /// The text with a full stop, unless it ends like a sentence already.
  public var asSentence: String {
    guard let last, !".?!…:;".contains(last) else { return self }
    return self + "."
  }
}
