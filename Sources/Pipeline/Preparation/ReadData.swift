internal import Files
internal import Tabular

/// The data of a run as a table, and what identifies them.
struct ReadData {
  let table: ReadTable
  /// Where they came from, for messages: the file's path.
  let place: String
  let fingerprint: Fingerprint

  /// Where two runs have the same of it, they had the same data.
  struct Fingerprint: Sendable {
    let byteCount: Int
    /// 64 lower-case hexadecimal digits.
    let sha256: String
  }
}

extension ReadData.Fingerprint {
  /// Of the bytes on the disk.
  init(_ file: FileIdentity) {
    self.init(byteCount: file.byteCount, sha256: file.sha256)
  }
}
