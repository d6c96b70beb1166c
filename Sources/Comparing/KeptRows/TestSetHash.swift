internal import Files
package import Splitting
internal import Tabular

/// What a test set is known by: the SHA-256 of its rows' ids and true values, in their order. Other
/// columns may change and the test set is still the same.
package enum TestSetHash {
  /// `ids` are those of the rows, as the split's file writes them, each with a line end.
  package static func of(ids: [UInt8], truth: Target) -> String {
    var bytes = ids
    switch truth {
    case .classes(let truth):
      for code in truth.codes {
        DelimitedText.append(cell: truth.classes[Int(code)], to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
      }
    case .values(let values):
      for value in values { bytes += "\(value)\n".utf8 }
    }
    return ContentHash.sha256(of: bytes)
  }

  /// Of the split's file: the ids of its test rows, each with a line end; nil where it is no such file.
  package static func ids(inSplit bytes: [UInt8]) -> [UInt8]? {
    let test = Array(",test\n".utf8)
    let train = Array(",train\n".utf8)
    var ids: [UInt8] = []
    var start = 0
    var isQuoted = false
    var isFirst = true
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard byte == UInt8(ascii: "\n"), !isQuoted else { continue }
      let record = bytes[start...place]
      start = place + 1
      if isFirst {
        isFirst = false
      } else if record.suffix(test.count).elementsEqual(test) {
        ids += record.dropLast(test.count)
        ids.append(byte)
      } else if !record.suffix(train.count).elementsEqual(train) {
        return nil
      }
    }
    return start == bytes.count && !isFirst ? ids : nil
  }
}
