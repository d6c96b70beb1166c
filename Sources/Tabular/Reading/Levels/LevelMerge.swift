/// One order of the levels that several tables have numbered each in its own way.
package struct LevelMerge: Sendable {
  /// Sorted by their bytes, each once.
  package let levels: [ExactString]
  /// For each table, the code of each of its numbers; missing where no row has it.
  private let codes: [[Int32]]

  /// Levels are looked up by their hash, and sorted once: O(all numbers + levels × log levels). The
  /// first table takes in the levels of the others.
  package init(_ parts: [UsedLevels]) {
    guard let first = parts.first else {
      (levels, codes) = ([], [])
      return
    }
    let all = first.table
    var isUsed = first.isUsed
    var numbers = [isUsed.indices.map { isUsed[$0] ? Int32($0) : CodedValues.missing }]
    for part in parts.dropFirst() {
      numbers.append(
        part.isUsed.indices.map { level in
          guard part.isUsed[level] else { return CodedValues.missing }
          let number = all.number(of: level, in: part.table)
          if number < isUsed.count { isUsed[Int(number)] = true } else { isUsed.append(true) }
          return number
        })
    }
    let sorted = all.sorted(where: isUsed)
    var final = [Int32](repeating: CodedValues.missing, count: isUsed.count)
    for (code, number) in sorted.numbers.enumerated() { final[Int(number)] = Int32(code) }
    levels = sorted.levels
    codes = numbers.map { ofPart in
      ofPart.map { $0 < 0 ? CodedValues.missing : final[Int($0)] }
    }
  }

  /// Turns numbers that a table has given into codes; those below 0 are missing.
  package func renumber(_ rows: UnsafeMutableBufferPointer<Int32>, ofPart part: Int) {
    codes[part].withUnsafeBufferPointer { codes in
      for index in rows.indices {
        let number = rows[index]
        rows[index] = number < 0 ? CodedValues.missing : codes[Int(number)]
      }
    }
  }
}
