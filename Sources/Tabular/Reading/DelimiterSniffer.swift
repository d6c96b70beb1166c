/// Finds the delimiter of a file by reading its first records with each candidate.
///
/// A candidate has to part the header into at least two cells; quotes count, so a comma within a
/// quoted name parts nothing. It is the better, the more cells its header has and the more records
/// have as many. Where no candidate parts the header the file has one column.
struct DelimiterSniffer {
  /// In order of preference among equals.
  static let candidates: [UInt8] = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

  /// Records looked at; enough to tell text that holds a delimiter now and then from columns.
  private static let sampleSize = 200

  let bytes: UnsafeBufferPointer<UInt8>
  let start: Int
  /// More follows behind the bytes.
  let isCut: Bool

  func delimiter() -> UInt8 {
    var best = Self.candidates[0]
    var bestScore = Score(evenness: 0, width: 1)
    for candidate in Self.candidates {
      let score = score(of: candidate)
      if bestScore < score {
        best = candidate
        bestScore = score
      }
    }
    return best
  }

  private func score(of delimiter: UInt8) -> Score {
    var scanner = RecordScanner(bytes, from: start, delimiter: delimiter)
    var cells: [Cell] = []
    guard (try? scanner.next(&cells)) == true, cells.count > 1 else {
      return Score(evenness: 0, width: 1)
    }
    let width = cells.count
    var records = 0
    var even = 0
    while records < Self.sampleSize, !scanner.onlyLineEndsFollow(scanner.offset) {
      // A quote that goes wrong makes the record uneven and ends the sample.
      let isRead = (try? scanner.next(&cells)) == true
      // It may only be cut off.
      if isCut, !isRead || scanner.isAtEnd { break }
      records += 1
      guard isRead else { break }
      if cells.count == width { even += 1 }
    }
    let share = records == 0 ? 1 : Double(even) / Double(records)
    return Score(evenness: share * Double(width - 1), width: width)
  }

  private struct Score: Comparable {
    /// Delimiters in the header times the share of records that have as many.
    let evenness: Double
    let width: Int

    static func < (left: Score, right: Score) -> Bool {
      (left.evenness, left.width) < (right.evenness, right.width)
    }
  }
}
