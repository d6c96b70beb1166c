/// Memory that pages are read, decompressed or decoded into, one after the other.
final class PageBuffer {
  private(set) var start: UnsafeMutableRawPointer
  private(set) var capacity: Int

  init() {
    capacity = 0
    start = .allocate(byteCount: PaddedBytes.padding, alignment: 16)
    start.initializeMemory(as: UInt8.self, repeating: 0, count: PaddedBytes.padding)
  }

  deinit { start.deallocate() }

  /// Makes room for so many bytes and the padding; the first `keeping` bytes stay.
  func reserve(_ count: Int, keeping: Int = 0) {
    guard count > capacity else { return }
    let larger = UnsafeMutableRawPointer.allocate(
      byteCount: count + PaddedBytes.padding, alignment: 16)
    larger.copyMemory(from: start, byteCount: keeping)
    (larger + count).initializeMemory(
      as: UInt8.self, repeating: 0, count: PaddedBytes.padding)
    start.deallocate()
    start = larger
    capacity = count
  }

  func bytes(_ count: Int) -> PaddedBytes { PaddedBytes(start: start, count: count) }

  /// Room for so many bytes, as numbers of one type.
  func room<Element: BitwiseCopyable>(
    for count: Int, of type: Element.Type
  ) -> UnsafeMutablePointer<Element> {
    reserve(count * MemoryLayout<Element>.stride)
    return start.assumingMemoryBound(to: type)
  }
}
