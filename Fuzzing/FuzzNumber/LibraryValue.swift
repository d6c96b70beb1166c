internal import Glibc

/// The library's value, and how many bytes it took.
func libraryValue(_ text: [UInt8]) -> (value: Double, length: Int) {
  let characters = text.map { CChar(bitPattern: $0) } + [0]
  return characters.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else { return (0, 0) }
    var end: UnsafeMutablePointer<CChar>?
    let value = strtod(start, &end)
    return (value, end.map { UnsafePointer($0) - start } ?? 0)
  }
}
