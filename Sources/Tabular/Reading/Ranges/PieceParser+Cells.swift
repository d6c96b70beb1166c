/// Cells of every kind, wherever the loop's shortcuts do not fit.
extension PieceParser {
  /// A cell's text and the byte behind the cell.
  private struct FoundCell {
    let text: UnsafeBufferPointer<UInt8>
    let behind: UnsafePointer<UInt8>
  }

  @inline(never)
  func readCell(
    _ start: UnsafePointer<UInt8>, _ column: Int, _ row: Int
  ) throws(Stop) -> UnsafePointer<UInt8> {
    let cell = try find(start)
    let text = cell.text
    let target = targets.baseAddress.unsafelyUnwrapped + column
    switch target.pointee.kind {
    case .skipped: break
    case .category:
      store(level: text.baseAddress.unsafelyUnwrapped, count: text.count, target, row)
    case .unknown:
      if missing.contains(text) {
        target.pointee.codes.unsafelyUnwrapped[row] = CodedValues.missing
      } else {
        target.pointee.types.insert(TypeSet(of: text))
        target.pointee.isRefuted = true
      }
    case .number, .dateTime, .boolean:
      if !store(text, target, row) {
        if target.pointee.isWanted { throw .wrongType(column: column) }
        target.pointee.isRefuted = true
        target.pointee.kind = .skipped
      }
    }
    return cell.behind
  }

  /// False where the text is not of the column's type.
  private func store(
    _ text: UnsafeBufferPointer<UInt8>, _ target: UnsafeMutablePointer<ColumnTarget>, _ row: Int
  ) -> Bool {
    let isMissing = missing.contains(text)
    guard target.pointee.kind != .boolean else {
      guard let code = isMissing ? CodedValues.missing : BooleanText.code(text) else {
        return false
      }
      target.pointee.codes.unsafelyUnwrapped[row] = code
      return true
    }
    var value = Double.nan
    if !isMissing {
      if target.pointee.kind == .dateTime {
        guard let time = DateTime.parse(text) else { return false }
        value = time
      } else {
        let start = text.baseAddress.unsafelyUnwrapped
        guard scan.scan(start, &value) == start + text.count else { return false }
      }
    }
    target.pointee.numbers.unsafelyUnwrapped[row] = value
    return true
  }

  private func find(_ start: UnsafePointer<UInt8>) throws(Stop) -> FoundCell {
    guard start[0] == UInt8(ascii: "\"") else {
      let end = endOfPlainCell(start)
      return FoundCell(
        text: UnsafeBufferPointer(start: start, count: end - start), behind: end)
    }
    let text = start + 1
    var end = text
    var hasDoubledQuotes = false
    while true {
      end = nextQuoteOrBreak(end)
      if end[0] != UInt8(ascii: "\"") {
        extraLines += 1
        end += end[0] == UInt8(ascii: "\r") && end[1] == UInt8(ascii: "\n") ? 2 : 1
      } else if end[1] == UInt8(ascii: "\"") {
        hasDoubledQuotes = true
        end += 2
      } else {
        break
      }
    }
    guard isEnd(end[1]) else { throw .malformed }
    let raw = UnsafeBufferPointer(start: text, count: end - text)
    return FoundCell(text: hasDoubledQuotes ? undouble(raw) : raw, behind: end + 1)
  }

  private func undouble(_ raw: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var text: [UInt8] = []
    text.reserveCapacity(raw.count)
    var index = 0
    while index < raw.count {
      text.append(raw[index])
      index += raw[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    scratch.count = 0
    scratch.append(text)
    scratch.pad(with: 0)
    return scratch.bytes
  }
}
