internal import Tabular

/// Decodes texts into numbers of the chunk's own levels, in the order in which these come. What a
/// column's levels are is known when all its chunks have been read. The first numbers are those of
/// the spellings of a missing cell.
struct TextDecoder: ValueDecoder {
  private let form: TextForm
  private let budget: MemoryBudget
  private var dictionary: [Int32]?
  private let missing: MissingSpellings
  private let levels = LevelTable()

  init(_ form: TextForm, missing: MissingSpellings, budget: MemoryBudget) {
    self.form = form
    self.missing = missing
    self.budget = budget
    levels.add(missing)
  }

  static var missing: Int32 { CodedValues.missing }

  /// The levels that the rows have, which have to be text.
  func usedLevels(
    of rows: UnsafeMutableBufferPointer<Int32>
  ) throws(ChunkReadingError) -> UsedLevels {
    let used = UsedLevels(levels, behind: missing, in: rows)
    let isPlain = levels.withBytes { bytes in bytes.allSatisfy { $0 != 0 && $0 < 0x80 } }
    if isPlain { return used }
    for level in used.isUsed.indices where used.isUsed[level] {
      let (isText, hasNul) = levels.withText(of: level) { text in
        (String(validating: text, as: UTF8.self) != nil, text.contains(0))
      }
      if !isText { throw .invalidUTF8 }
      if hasNul { throw .nulByte }
    }
    return used
  }

  mutating func readDictionary(_ page: DictionaryPage) throws(ChunkReadingError) {
    // An entry takes a byte at least, so the count is not believed before it is checked.
    guard page.count <= page.bytes.count else { throw .fault(.truncated) }
    var entries = [Int32](repeating: 0, count: page.count)
    let result = entries.withUnsafeMutableBufferPointer { buffer in
      Result { () throws(ChunkReadingError) in
        if let target = buffer.baseAddress {
          try decodePlain(page.bytes, page.count, into: target)
        }
      }
    }
    if case .failure(let error) = result { throw error }
    dictionary = entries
  }

  mutating func decode(
    _ page: DataPage, into target: UnsafeMutablePointer<Int32>
  ) throws(ChunkReadingError) {
    switch page.values {
    case .plain: try decodePlain(page.bytes, page.present, into: target)
    case .indices: try page.gather(from: dictionary, into: target)
    case .booleanRuns: throw .fault(.malformedHeader)
    }
  }

  private mutating func decodePlain(
    _ bytes: PaddedBytes, _ count: Int, into target: UnsafeMutablePointer<Int32>
  ) throws(ChunkReadingError) {
    let before = levels.byteCount
    let isWhole =
      switch form {
      case .bytes: decodeBytes(bytes, count, into: target)
      case .uuid: decode(bytes, count, width: 16, into: target, UUIDText.text)
      case .spelled(let form):
        decode(bytes, count, width: form.spelledWidth ?? .max, into: target, form.text)
      }
    guard isWhole else { throw .fault(.truncated) }
    guard budget.take(levels.byteCount - before) else { throw .outOfMemory }
  }

  /// A length and as many bytes a value.
  private mutating func decodeBytes(
    _ bytes: PaddedBytes, _ count: Int, into target: UnsafeMutablePointer<Int32>
  ) -> Bool {
    var offset = 0
    for index in 0..<count {
      guard offset <= bytes.count - 4 else { return false }
      let length = Int(bytes.start.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      offset += 4
      guard length <= bytes.count - offset else { return false }
      target[index] = levels.number(
        of: UnsafeBufferPointer(
          start: (bytes.start + offset).assumingMemoryBound(to: UInt8.self), count: length))
      offset += length
    }
    return true
  }

  /// Values of one width, each spelled out; nil is missing.
  private mutating func decode(
    _ bytes: PaddedBytes, _ count: Int, width: Int, into target: UnsafeMutablePointer<Int32>,
    _ text: (UnsafeRawPointer) -> String?
  ) -> Bool {
    guard bytes.count / width >= count else { return false }
    for index in 0..<count {
      guard var text = text(bytes.start + index * width) else {
        target[index] = Self.missing
        continue
      }
      target[index] = text.withUTF8 { levels.number(of: $0) }
    }
    return true
  }
}
