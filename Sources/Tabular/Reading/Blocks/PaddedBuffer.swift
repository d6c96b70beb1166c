/// Bytes that are used again and again, with some more behind them that may be read. A thread has its
/// own.
final class PaddedBuffer: @unchecked Sendable {
  /// Bytes behind the last one that may be read, whatever they are: as many as the widest look of a
  /// scan.
  static let padding = 64

  fileprivate var storage: UnsafeMutableRawBufferPointer
  var count = 0

  init() { storage = .allocate(byteCount: 1 << 12, alignment: 64) }

  deinit { storage.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: storage.bindMemory(to: UInt8.self)[..<count])
  }

  func append(_ bytes: [UInt8]) {
    reserve(count + bytes.count)
    UnsafeMutableRawBufferPointer(rebasing: storage[count...]).copyBytes(from: bytes)
    count += bytes.count
  }

  /// Lets the body fill up to so many bytes at the end; how many it did.
  func append<Failure: Error>(
    _ length: Int, _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    reserve(count + length)
    let added = try body(UnsafeMutableRawBufferPointer(rebasing: storage[count..<count + length]))
    count += added
    return added
  }

  func pad(with byte: UInt8) {
    UnsafeMutableRawBufferPointer(rebasing: storage[count..<count + Self.padding])
      .initializeMemory(as: UInt8.self, repeating: byte)
  }

  private func reserve(_ capacity: Int) {
    guard storage.count < capacity + Self.padding else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(capacity + Self.padding, min(storage.count * 2, capacity + 1 << 24)),
      alignment: 64)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[..<count]))
    storage.deallocate()
    storage = larger
  }
}

extension PaddedBuffer {
  /// Puts a line end behind the text, which its last record may lack, then a quote and line ends: a
  /// search for any of them ends within the buffer, whatever the text holds.
  func padText() {
    pad(with: UInt8(ascii: "\n"))
    storage[count + 1] = UInt8(ascii: "\"")
  }
}
