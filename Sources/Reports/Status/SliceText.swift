public import Domain
import Foundation
public import Rendering
public import Storage

/// What a slice says of itself to whoever opens it.
public enum SliceText {
  public static func lines(_ slice: SliceOrigin, on today: Day, width: Int) -> [StyledText] {
    let owner = slice.of.isEmpty ? "another file" : "the file of \(slice.of)"
    let day = slice.day.map { ", cut \($0.brief(on: today))" } ?? ""
    return Layout.wrap(
      "a slice of \(owner) for \(slice.with)\(day): edit it here, then send this file back",
      to: width, first: "  ", indent: "  "
    ).map { StyledText($0) }
  }
}
