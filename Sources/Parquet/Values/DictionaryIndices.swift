extension DataPage {
  /// Writes the entry of the chunk's dictionary that each index refers to.
  func gather<Entry: BitwiseCopyable>(
    from dictionary: [Entry]?, into target: UnsafeMutablePointer<Entry>
  ) throws(ChunkReadingError) {
    guard let dictionary else { throw .fault(.misplacedDictionary) }
    try ChunkReadingError.inData { () throws(ParquetFault) in
      try DictionaryIndices.gather(bytes, count: present, from: dictionary, into: target)
    }
  }
}

/// The indices of a data page into its dictionary: a byte with their bit width, then runs.
enum DictionaryIndices {
  /// Indices that are unpacked at once; they stay in the first cache.
  private static let batch = 1_024

  /// Writes the entry that each index refers to.
  static func gather<Entry: BitwiseCopyable>(
    _ bytes: PaddedBytes, count: Int, from dictionary: [Entry],
    into target: UnsafeMutablePointer<Entry>
  ) throws(ParquetFault) {
    let width = try bytes.prefix(1).raw[0]
    var runs = try HybridRuns(try bytes.dropping(1), bitWidth: Int(width))
    var written = 0
    while written < count {
      switch try runs.next(limit: count - written) {
      case .repeated(let index, let length):
        guard Int(index) < dictionary.count else { throw .indexOutOfRange }
        (target + written).update(repeating: dictionary[Int(index)], count: length)
        written += length
      case .packed(let packed):
        guard gather(packed, from: dictionary, into: target + written) else {
          throw .indexOutOfRange
        }
        written += packed.values.count
      }
    }
  }

  /// The largest index of a batch is checked once, so that the loops stay free of branches. False
  /// where there is no such entry.
  private static func gather<Entry: BitwiseCopyable>(
    _ packed: PackedIntegers, from dictionary: [Entry], into target: UnsafeMutablePointer<Entry>
  ) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: batch) { scratch in
      dictionary.withUnsafeBufferPointer { entries in
        guard let indices = scratch.baseAddress, let entry = entries.baseAddress else {
          return false
        }
        var start = 0
        while start < packed.values.count {
          let end = min(start + batch, packed.values.count)
          packed.unpack(start..<end, into: indices)
          var largest: UInt32 = 0
          for place in 0..<end - start { largest = max(largest, indices[place]) }
          guard Int(largest) < entries.count else { return false }
          for place in 0..<end - start { target[start + place] = entry[Int(indices[place])] }
          start = end
        }
        return true
      }
    }
  }
}
