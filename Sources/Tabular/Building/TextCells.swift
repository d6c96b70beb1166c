/// The cells of a column as texts, each distinct one known once.
struct TextCells {
  /// A text's number, or −1 where the cell is missing.
  let codes: [Int32]
  let levels: LevelTable

  /// The column that a delimited file of these cells would give. Each distinct text is looked at
  /// once: O(rows + bytes of the texts).
  func column(
    _ name: ColumnName, wanted: ColumnType?, missing: MissingSpellings
  ) throws(CellTypeError) -> (column: Column, note: ReadingNote?) {
    let present = present(missing)
    let numbers = values(of: present, as: .number)
    let type = wanted ?? inferredType(present, numbers: numbers)
    guard type != .category else {
      let note = wanted == nil ? note(name, present, numbers: numbers) : nil
      return (categories(name, present), note)
    }
    let values = type == .number ? numbers : self.values(of: present, as: type)
    if let row = codes.firstIndex(where: { $0 >= 0 && present[Int($0)] && values[Int($0)] == nil })
    {
      throw CellTypeError(row: row, text: text(codes[row]), expected: type)
    }
    return (column(name, type, values), nil)
  }

  /// Which texts are not spellings of a missing cell.
  private func present(_ missing: MissingSpellings) -> [Bool] {
    (0..<levels.count).map { level in levels.withText(of: level) { !missing.contains($0) } }
  }

  /// What each text means as a value of a type; nil where it is none, or missing.
  private func values(of present: [Bool], as type: ColumnType) -> [Double?] {
    (0..<levels.count).map { level in
      guard present[level] else { return nil }
      return levels.withText(of: level) { Self.value(of: $0, as: type) }
    }
  }

  /// The one type that all texts have; a column without any is a category.
  private func inferredType(_ present: [Bool], numbers: [Double?]) -> ColumnType {
    let texts = present.indices.filter { present[$0] }
    if texts.isEmpty { return .category }
    if texts.allSatisfy({ numbers[$0] != nil }) { return .number }
    for type in [ColumnType.boolean, .dateTime] {
      let isOne = texts.allSatisfy { level in
        levels.withText(of: level) { Self.value(of: $0, as: type) != nil }
      }
      if isOne { return type }
    }
    return .category
  }

  private func column(_ name: ColumnName, _ type: ColumnType, _ values: [Double?]) -> Column {
    guard type == .boolean else {
      let numbers = codes.map { $0 < 0 ? .nan : values[Int($0)] ?? .nan }
      return Column(name: name, type: type, values: .numbers(numbers))
    }
    let places = values.map { $0.map { Int32($0) } ?? CodedValues.missing }
    return Column(
      name: name, type: .boolean,
      values: .codes(CodedValues(codes: codes(at: places), levels: BooleanText.levels)))
  }

  private func categories(_ name: ColumnName, _ present: [Bool]) -> Column {
    let merge = LevelMerge([UsedLevels(levels, isUsed: present)])
    var codes = codes
    codes.withUnsafeMutableBufferPointer { merge.renumber($0, ofPart: 0) }
    return Column(
      name: name, type: .category,
      values: .codes(CodedValues(codes: codes, levels: merge.levels)))
  }

  private func codes(at places: [Int32]) -> [Int32] {
    codes.map { $0 < 0 ? CodedValues.missing : places[Int($0)] }
  }

  /// The note on a column that is a category for the sake of a few cells: at most 5 %.
  private func note(
    _ name: ColumnName, _ present: [Bool], numbers: [Double?]
  ) -> ReadingNote? {
    var cells = 0
    var exceptions = 0
    var first: Int?
    for (row, code) in codes.enumerated() where code >= 0 && present[Int(code)] {
      cells += 1
      if numbers[Int(code)] == nil {
        exceptions += 1
        if first == nil { first = row }
      }
    }
    guard let first, exceptions < cells, exceptions * 20 <= cells else { return nil }
    return .almostNumeric(
      column: name, exceptions: exceptions, example: text(codes[first]), line: first + 1)
  }

  private static func value(of text: UnsafeBufferPointer<UInt8>, as type: ColumnType) -> Double? {
    switch type {
    case .number: DecimalNumber.parse(text)
    case .dateTime: DateTime.parse(text)
    case .boolean: BooleanText.code(text).map(Double.init)
    case .category: nil
    }
  }

  private func text(_ code: Int32) -> String {
    levels.withText(of: Int(code)) { String(decoding: $0, as: UTF8.self) }
  }
}
