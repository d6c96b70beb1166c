internal import CByteMasks

/// Looks at a block 64 bytes at a time, as masks of a bit a byte.
struct BlockScan {
  let delimiter: UInt8

  /// The facts of a block, which is padded with zeros.
  func facts(_ buffer: PaddedBuffer) -> BlockFacts {
    let bytes = buffer.bytes
    var facts = BlockFacts(count: bytes.count)
    guard let start = bytes.baseAddress else { return facts }
    var suspects: UInt64 = 0
    // All ones: an odd number of quotes so far.
    var parity: UInt64 = 0
    // Whether the byte before is a quote or parts cells; the first one's is looked at later.
    var carry: UInt64 = 1
    var offset = 0
    while offset < bytes.count {
      let place = start + offset
      let valid = bytes.count - offset >= 64 ? UInt64.max : 1 << UInt64(bytes.count - offset) - 1
      let lineFeeds = harness_mask_64(place, UInt8(ascii: "\n"))
      let returns = harness_mask_64(place, UInt8(ascii: "\r"))
      let quotes = harness_mask_64(place, UInt8(ascii: "\""))
      suspects |= harness_mask_64_high(place) | (harness_mask_64(place, 0) & valid)

      var ends = lineFeeds
      if returns != 0 {
        // CRLF ends at its LF. No block ends between the two.
        let next = lineFeeds >> 1 | (place[64] == UInt8(ascii: "\n") ? 1 << 63 : 0)
        ends |= returns & ~next
      }
      if quotes == 0 {
        add(ends, within: parity, offset, &facts)
        if bytes.count - offset >= 64 {
          carry = Self.isSeparator(place[63], delimiter) ? 1 : 0
        }
      } else {
        let within = Self.prefixParity(quotes) ^ parity
        let parts = lineFeeds | returns | quotes | harness_mask_64(place, delimiter)
        let cellMayStart = parts << 1 | carry
        // A quote that opens is within what it opens.
        if quotes & within & ~cellMayStart != 0 { facts.outside.isIrregular = true }
        if quotes & ~within & ~cellMayStart != 0 { facts.inside.isIrregular = true }
        add(ends, within: within, offset, &facts)
        carry = parts >> 63
        parity = UInt64(bitPattern: Int64(bitPattern: within) >> 63)
      }
      let others = ~(lineFeeds | returns) & valid
      if others == 0 {
        facts.trailingLineEnds += ends.nonzeroBitCount
      } else {
        facts.isAllLineEnds = false
        // Shifted twice, since a shift by 64 is none.
        let behind = (UInt64.max << UInt64(63 - others.leadingZeroBitCount)) << 1
        facts.trailingLineEnds = (ends & behind).nonzeroBitCount
      }
      offset += 64
    }
    facts.quotesAreOdd = parity != 0
    facts.startsWithQuote = start[0] == UInt8(ascii: "\"")
    let last = start[bytes.count - 1]
    facts.endsBeforeCell = Self.isSeparator(last, delimiter) || last == UInt8(ascii: "\"")
    if suspects != 0 { facts.fault = EncodingCheck(bytes: bytes).textFault() }
    return facts
  }

  @inline(__always)
  private func add(_ ends: UInt64, within: UInt64, _ offset: Int, _ facts: inout BlockFacts) {
    guard ends != 0 else { return }
    add(ends, ends & ~within, offset, facts.lineEnds, &facts.outside)
    add(ends, ends & within, offset, facts.lineEnds, &facts.inside)
    facts.lineEnds += ends.nonzeroBitCount
  }

  @inline(__always)
  private func add(
    _ ends: UInt64, _ recordEnds: UInt64, _ offset: Int, _ linesBefore: Int,
    _ reading: inout BlockFacts.Reading
  ) {
    guard recordEnds != 0 else { return }
    reading.recordEnds += recordEnds.nonzeroBitCount
    if reading.firstRecordStart == nil {
      let place = recordEnds.trailingZeroBitCount
      reading.firstRecordStart = offset + place + 1
      let upToThere = UInt64.max >> UInt64(63 - place)
      reading.lineEndsBeforeStart = linesBefore + (ends & upToThere).nonzeroBitCount
    }
  }

  private static func isSeparator(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Bit i of the result is the parity of bits 0 to i.
  @inline(__always)
  private static func prefixParity(_ bits: UInt64) -> UInt64 {
    var sums = bits
    for shift in [1, 2, 4, 8, 16, 32] as [UInt64] { sums ^= sums << shift }
    return sums
  }
}
