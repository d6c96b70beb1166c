extension Array where Element: BitwiseCopyable {
  /// Arrays of `length` elements each, whose memory is filled all at once by the body.
  ///
  /// The memory of an array can be filled in the closure of its initialiser alone, so the closures
  /// are nested, one level an array; for some dozens of arrays.
  static func together(
    _ count: Int, of length: Int, _ body: ([UnsafeMutableBufferPointer<Element>]) -> Void
  ) -> [[Element]] {
    var arrays: [[Element]] = []
    func nest(_ buffers: [UnsafeMutableBufferPointer<Element>]) {
      guard buffers.count < count else { return body(buffers) }
      let array = [Element](unsafeUninitializedCapacity: length) { buffer, initialized in
        let room = UnsafeMutableBufferPointer(rebasing: buffer[..<length])
        nest(buffers + [room])
        initialized = length
      }
      arrays.append(array)
    }
    nest([])
    // The innermost one is done first.
    return arrays.reversed()
  }
}
