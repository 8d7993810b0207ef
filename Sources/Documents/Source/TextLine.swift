/// A line of a document as passages are made of it: without its heading, and with what stood around it.
struct TextLine {
  /// The index of the line in the source.
  var index: Int
  /// Its number in the source, counted from 1.
  var number: Int
  /// Without heading and outer blanks; never empty.
  var text: Substring
  /// True when it begins with a tab, as the further lines of a table's cell do.
  var isIndented: Bool
  /// True for a row of a table, with bars around it.
  var isRow: Bool
  /// The blanks before it, or `nil` where a heading stands before it.
  var indent: Int?
  /// Blank lines before it.
  var blanksBefore: Int
  /// True when a page of the source begins with it.
  var startsPage: Bool
}
