extension EncodingCheck {
  /// The error for a fault, with the cell that it stands in.
  func error(for fault: Fault, delimiter: UInt8) -> ReadingError {
    switch fault {
    case .foreign(let encoding): .foreignEncoding(encoding)
    case .invalidUTF8(let offset):
      .invalidUTF8(place(of: offset, delimiter: delimiter), byteOffset: offset)
    case .nul(let offset): .nulByte(place(of: offset, delimiter: delimiter), byteOffset: offset)
    }
  }

  /// Reads up to a byte. Where the quotes are broken too, the cell is the one that breaks them.
  private func place(of offset: Int, delimiter: UInt8) -> CellPlace {
    var scanner = RecordScanner(bytes, from: textStart, delimiter: delimiter)
    var cells: [Cell] = []
    var names: [ColumnName] = []
    while true {
      let line = scanner.line
      let isRead = (try? scanner.next(&cells)) == true
      if !isRead || scanner.offset > offset {
        let index = cells.firstIndex { offset <= $0.end } ?? cells.count
        return CellPlace(
          line: line, column: index + 1, name: index < names.count ? names[index] : nil)
      }
      if names.isEmpty { names = cells.map { ColumnName($0.string(in: bytes)) } }
    }
  }
}
