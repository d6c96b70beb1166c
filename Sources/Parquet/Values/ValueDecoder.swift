/// Decodes the values of one column chunk into the column's storage.
protocol ValueDecoder {
  associatedtype Element: BitwiseCopyable

  /// What stands for a missing value.
  static var missing: Element { get }

  mutating func readDictionary(_ page: DictionaryPage) throws(ChunkReadingError)

  /// The values of the rows that have one, one after the other.
  mutating func decode(
    _ page: DataPage, into target: UnsafeMutablePointer<Element>
  ) throws(ChunkReadingError)

  /// The first row whose value no table may have; all rows of a page are asked for at once.
  func firstInvalid(_ rows: UnsafeBufferPointer<Element>) -> Int?
}

extension ValueDecoder {
  func firstInvalid(_ rows: UnsafeBufferPointer<Element>) -> Int? { nil }

  /// Fills the rows of the chunk.
  mutating func decode(
    _ pages: PageReader, into rows: UnsafeMutableBufferPointer<Element>
  ) throws(ChunkReadingError) {
    guard let start = rows.baseAddress else { return }
    var row = 0
    while let page = try pages.next() {
      switch page {
      case .dictionary(let dictionary): try readDictionary(dictionary)
      case .data(let page):
        // Together the pages have the rows of the chunk, which `PageReader` sees to.
        let target = start + row
        if page.present > 0 { try decode(page, into: target) }
        if let levels = page.levels { Self.spread(target, page, levels) }
        if let invalid = firstInvalid(UnsafeBufferPointer(start: target, count: page.rows)) {
          throw .infiniteNumber(row: row + invalid)
        }
        row += page.rows
      }
    }
  }

  /// Moves the values to the rows that have one. From the end on, a value never moves onto one
  /// that has yet to be moved.
  private static func spread(
    _ target: UnsafeMutablePointer<Element>, _ page: DataPage, _ levels: UnsafePointer<UInt8>
  ) {
    var value = page.present
    var row = page.rows
    while row > 0 {
      row &-= 1
      if levels[row] != 0 {
        value &-= 1
        target[row] = target[value]
      } else {
        target[row] = missing
      }
    }
  }
}
