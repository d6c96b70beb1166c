/// A cell's bytes within the file: a range, without the quotes around it.
struct Cell {
  var start: Int
  var end: Int
  /// Holds doubled quotes, of which one is meant.
  var hasDoubledQuotes: Bool
}

extension Cell {
  /// The cell's text. `scratch` is where doubled quotes are undone; the text is valid until it
  /// changes.
  @inline(__always)
  func text<Result>(
    in bytes: UnsafeBufferPointer<UInt8>, scratch: inout [UInt8],
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let raw = UnsafeBufferPointer(rebasing: bytes[start..<end])
    guard hasDoubledQuotes else { return body(raw) }
    scratch.removeAll(keepingCapacity: true)
    var index = 0
    while index < raw.count {
      scratch.append(raw[index])
      index += raw[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return scratch.withUnsafeBufferPointer(body)
  }

  /// The cell's text as a string, for names and messages.
  func string(in bytes: UnsafeBufferPointer<UInt8>) -> String {
    var scratch: [UInt8] = []
    return text(in: bytes, scratch: &scratch) { String(decoding: $0, as: UTF8.self) }
  }
}
