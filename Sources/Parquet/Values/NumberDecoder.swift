/// Decodes numbers and date-times into doubles.
struct NumberDecoder<Plain: PlainNumber>: ValueDecoder {
  private let plain: Plain
  private var dictionary: [Double]?

  init(_ plain: Plain) { self.plain = plain }

  static var missing: Double { .nan }

  mutating func readDictionary(_ page: DictionaryPage) throws(ChunkReadingError) {
    guard page.bytes.count / plain.width >= page.count else { throw .fault(.truncated) }
    dictionary = Array(unsafeUninitializedCapacity: page.count) { buffer, count in
      if let target = buffer.baseAddress { decode(page.bytes, page.count, into: target) }
      count = page.count
    }
  }

  func decode(
    _ page: DataPage, into target: UnsafeMutablePointer<Double>
  ) throws(ChunkReadingError) {
    switch page.values {
    case .plain:
      guard page.bytes.count / plain.width >= page.present else { throw .fault(.truncated) }
      decode(page.bytes, page.present, into: target)
    case .indices: try page.gather(from: dictionary, into: target)
    case .booleanRuns: throw .fault(.malformedHeader)
    }
  }

  /// NaN is missing, but nothing may be infinite: no text says so either.
  func firstInvalid(_ rows: UnsafeBufferPointer<Double>) -> Int? {
    guard plain.isFloating else { return nil }
    // Without a branch, so that it takes no more time than reading the rows.
    var isAnyInfinite = false
    for row in rows { isAnyInfinite = isAnyInfinite || row.magnitude == .infinity }
    return isAnyInfinite ? rows.firstIndex { $0.isInfinite } : nil
  }

  private func decode(
    _ bytes: PaddedBytes, _ count: Int, into target: UnsafeMutablePointer<Double>
  ) {
    let width = plain.width
    for index in 0..<count { target[index] = plain.value(at: bytes.start + index &* width) }
  }
}
