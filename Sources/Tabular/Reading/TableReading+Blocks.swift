internal import Bytes
internal import Parallel

/// The first pass: where records stand, and whether all is text.
extension TableReading {
  /// What each block holds, in their order.
  func inspectBlocks(_ delimiter: UInt8, textStart: Int) throws(Failure) -> [BlockFacts] {
    let reader: BlockReader<Source.Failure>
    do {
      reader = try BlockReader(source, length: limits.blockLength, skipping: textStart)
    } catch {
      throw .source(error)
    }
    let scan = BlockScan(delimiter: delimiter)
    let shares = workers.map(workers.count) { _ -> Result<[(Int, BlockFacts)], Source.Failure> in
      let buffer = PaddedBuffer()
      var facts: [(Int, BlockFacts)] = []
      do throws(Source.Failure) {
        while let block = try reader.next(into: buffer) {
          facts.append((block, scan.facts(buffer)))
        }
        return .success(facts)
      } catch {
        return .failure(error)
      }
    }
    var all: [(Int, BlockFacts)] = []
    for share in shares {
      do throws(Source.Failure) { all += try share.get() } catch { throw .source(error) }
    }
    return all.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The first byte that no text has, from the text's start.
  static func firstFault(_ blocks: [BlockFacts]) -> EncodingCheck.Fault? {
    var offset = 0
    for block in blocks {
      switch block.fault {
      case nil: offset += block.count
      case .nul(let place): return .nul(offset: offset + place)
      case .invalidUTF8(let place): return .invalidUTF8(offset: offset + place)
      }
    }
    return nil
  }

  /// The error for a byte that no text has, with the cell that it stands in.
  func error(
    for fault: EncodingCheck.Fault, _ sample: TextSample, _ delimiter: UInt8
  ) throws(Failure) -> ReadingError {
    let offset =
      switch fault {
      case .nul(let offset), .invalidUTF8(let offset): offset
      }
    var walk = StructureWalk(delimiter: delimiter)
    try forEachBlock(textStart: sample.textStart) { bytes in
      walk.walk(bytes, upTo: offset)
      return walk.offset < offset && !walk.isFinished
    }
    let header = try? sample.header(delimiter: delimiter)
    let place = walk.place(names: header?.names ?? [])
    let byteOffset = sample.textStart + offset
    return switch fault {
    case .nul: .nulByte(place, byteOffset: byteOffset)
    case .invalidUTF8: .invalidUTF8(place, byteOffset: byteOffset)
    }
  }

  /// Finds the records one after the other, where quotes stand in unusual places.
  func walk(
    _ names: [ColumnName], _ header: RecordMap.Cut, _ delimiter: UInt8, textStart: Int
  ) throws(Failure) -> RecordMap {
    var walk = StructureWalk(delimiter: delimiter)
    var cuts = [header]
    try forEachBlock(textStart: textStart) { bytes in
      walk.walk(bytes)
      if walk.record.record > cuts[cuts.count - 1].record { cuts.append(walk.record) }
      return !walk.isFinished
    }
    if let failure = walk.failure(names: names) {
      return RecordMap(
        cuts: cuts, byteCount: walk.record.offset, recordCount: walk.record.record,
        failure: failure)
    }
    var count = walk.record.record
    if walk.isWithinRecord {
      count += 1
    } else if names.count > 1 {
      count -= walk.emptyRecordsAtEnd
    }
    return RecordMap(cuts: cuts, byteCount: walk.offset, recordCount: count)
  }

  private func forEachBlock(
    textStart: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(Failure) {
    do throws(Source.Failure) {
      let reader = try BlockReader(source, length: limits.blockLength, skipping: textStart)
      let buffer = PaddedBuffer()
      while try reader.next(into: buffer) != nil, body(buffer.bytes) {}
    } catch {
      throw .source(error)
    }
  }
}
