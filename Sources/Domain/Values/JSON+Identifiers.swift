extension JSON {
  static func identifiers(_ identifiers: [Identifier]) -> JSON {
    .array(identifiers.map { .string($0.description) })
  }

  /// `nil` unless it is a list of identifiers with one at least.
  public var identifiers: [Identifier]? {
    guard let values = array, !values.isEmpty else { return nil }
    let identifiers = values.compactMap { $0.string.flatMap { Identifier($0) } }
    return identifiers.count == values.count ? identifiers : nil
  }

  /// `nil` unless it is a list of texts with one at least.
  public var strings: [String]? {
    guard let values = array, !values.isEmpty else { return nil }
    let texts = values.compactMap(\.string)
    return texts.count == values.count ? texts : nil
  }
}
