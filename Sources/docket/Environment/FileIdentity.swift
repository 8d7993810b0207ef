import Foundation

/// Which file lies at a path, whatever it is called: two of them are equal as long as no other file
/// took its place.
struct FileIdentity: Equatable {
  private let device: dev_t
  private let number: ino_t

  /// `nil` where there is none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number) = (status.st_dev, status.st_ino)
  }
}
