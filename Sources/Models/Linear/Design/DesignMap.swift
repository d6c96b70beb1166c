internal import LinearAlgebra

/// How the standardised design of one fit, after a constant, follows from a layout's columns: each
/// of its columns is a sum of a few of the layout's times factors.
struct DesignMap: Sendable {
  let columns: [EncodedColumn]
  let standardization: Standardization
  /// Rows that the fit is made on.
  let rowCount: Int
  private let layoutWidth: Int
  /// Column j (0 is the constant) is made of the entries from `starts[j]` to `starts[j + 1]`.
  private let starts: [Int]
  private let entries: [Entry]

  /// Of columns that vary and are numbers, but those of a rare value.
  private let numbers: [Int: StandardisedNumber]

  private struct Entry: Sendable {
    let column: Int
    let factor: Double
  }

  /// Of one fit, by its own encodings.
  init(
    fit: Int, rows: FoldedRows, summaries: [ColumnSummary], encodings: [ColumnEncoding],
    layout: DesignLayout
  ) {
    var standardization = StandardizationBuilder(rowCount: rows.rowCount(of: fit))
    var columns: [EncodedColumn] = []
    var isStable = true
    var numbers: [Int: StandardisedNumber] = [:]
    var starts = [0]
    var entries = [Entry(column: 0, factor: 1)]
    let folds = rows.folds(of: fit)
    func append(_ encoding: ColumnEncoding, _ part: Int, _ terms: [Entry]) {
      columns.append(EncodedColumn(column: encoding.name, part: encoding.parts[part]))
      starts.append(entries.count)
      entries += terms
    }
    for (index, encoding) in encodings.enumerated() where !encoding.parts.isEmpty {
      switch (summaries[index].values, layout.features[index].kind) {
      case (.numbers(let summary), .number(let number)):
        guard case .value(let median) = encoding.parts[0] else { continue }
        let imputed = (median - number.centre) / number.unit
        let moments = NumberMoments(summary, folds: folds, median: median, imputed: imputed)
        let scale = standardization.appendNumber(moments, number)
        isStable = isStable && moments.isNearCentre
        var terms: [Entry] = []
        if !moments.isConstant {
          if number.rareValue == nil {
            numbers[columns.count + 1] = StandardisedNumber(number, moments)
          }
          terms = [
            Entry(column: number.column, factor: 1 / scale),
            Entry(column: 0, factor: -moments.mean / scale),
          ]
          if let missing = number.missing {
            terms.append(Entry(column: missing, factor: imputed / scale))
          }
        }
        append(encoding, 0, terms)
        if encoding.parts.count > 1, let missing = number.missing {
          let share = standardization.appendIndicator(rows: moments.missing)
          append(
            encoding, 1,
            [Entry(column: missing, factor: 1), Entry(column: 0, factor: -share)])
        }
      case (.levels(let counts), .levels(let levels)):
        let (total, missing) = counts.total(of: folds)
        var rowsOfPart = [Int](repeating: 0, count: encoding.parts.count)
        var terms = [[Entry]](repeating: [], count: encoding.parts.count)
        let (parts, missingPart) = encoding.partsOfCodes(counts.levels)
        var restPart: Int?
        for (level, part) in parts.enumerated() {
          guard let part else { continue }
          rowsOfPart[part] += total[level]
          if let column = levels.columns[counts.levels[level]] {
            terms[part].append(Entry(column: column, factor: 1))
          } else {
            restPart = part
          }
        }
        if let rest = levels.rest, let part = restPart ?? encoding.rarePart {
          terms[part].append(Entry(column: rest, factor: 1))
        }
        if let part = missingPart, let column = levels.missing {
          rowsOfPart[part] += missing
          terms[part].append(Entry(column: column, factor: 1))
        }
        for part in encoding.parts.indices {
          let share = standardization.appendIndicator(rows: rowsOfPart[part])
          append(
            encoding, part,
            rowsOfPart[part] == rows.rowCount(of: fit)
              ? [] : terms[part] + [Entry(column: 0, factor: -share)])
        }
      default: continue
      }
    }
    self.columns = columns
    self.isStable = isStable
    self.numbers = numbers
    self.standardization = standardization.result
    rowCount = rows.rowCount(of: fit)
    layoutWidth = layout.width
    self.starts = starts + [entries.count]
    self.entries = entries
  }

  /// Whether the layout's centres and units suit this fit: no column's values lie so far from the
  /// centre, in deviations, that sums of squares would lose more than some six digits.
  let isStable: Bool

  /// Columns of the design with the constant.
  var width: Int { columns.count + 1 }

  /// Coefficients of the layout's columns from those of the design (constant first).
  func layoutCoefficients(_ coefficients: ArraySlice<Double>) -> [Double] {
    var result = [Double](repeating: 0, count: layoutWidth)
    for (column, coefficient) in coefficients.enumerated() {
      for entry in entries[starts[column]..<starts[column + 1]] {
        result[entry.column] += entry.factor * coefficient
      }
    }
    return result
  }

  /// Products of the design with something from those of the layout's columns.
  func designProducts(_ products: some Collection<Double>) -> [Double] {
    let products = Array(products)
    return (0..<width).map { column in
      var sum = 0.0
      for entry in entries[starts[column]..<starts[column + 1]] {
        sum += entry.factor * products[entry.column]
      }
      return sum
    }
  }

  /// The Gram matrix of the design from that of the layout's columns, which may have more columns
  /// at its end. O(width² × entries a column).
  func designGram(_ gram: Matrix) -> Matrix {
    var half = Matrix(rows: layoutWidth, columns: width)
    half.storage.withUnsafeMutableBufferPointer { half in
      gram.storage.withUnsafeBufferPointer { gram_ in
        for column in 0..<width {
          for entry in entries[starts[column]..<starts[column + 1]] {
            let from = entry.column * gram.rows
            let to = column * layoutWidth
            for row in 0..<layoutWidth { half[to + row] += entry.factor * gram_[from + row] }
          }
        }
      }
    }
    var result = Matrix(rows: width, columns: width)
    for column in 0..<width {
      for row in 0...column {
        var sum = 0.0
        for entry in entries[starts[row]..<starts[row + 1]] {
          sum += entry.factor * half[entry.column, column]
        }
        result[row, column] = sum
        result[column, row] = sum
      }
    }
    return result
  }

  /// The design's coefficients that come nearest to being these of the layout: exactly, unless
  /// another fit pools other levels. A start for iterations.
  func coefficientsNear(_ layoutCoefficients: [Double]) -> [Double] {
    var rest = layoutCoefficients
    var result = [Double](repeating: 0, count: width)
    // A number comes before the indicator of what it misses, so that its part is taken off first.
    for column in 1..<max(1, width) {
      let terms = entries[starts[column]..<starts[column + 1]]
      guard let first = terms.first else { continue }
      var members = terms.filter { $0.column != 0 }
      if case .value = columns[column - 1].part { members = [first] }
      var sum = 0.0
      for entry in members { sum += rest[entry.column] / entry.factor }
      result[column] = members.isEmpty ? 0 : sum / Double(members.count)
      for entry in terms { rest[entry.column] -= entry.factor * result[column] }
    }
    result[0] = rest[0]
    return result
  }

  /// The standardised design of a panel's rows, without the constant.
  func design(_ buffer: PanelBuffer) -> Matrix {
    let rows = buffer.rows
    var result = Matrix(rows: rows, columns: columns.count)
    let dense = layoutWidth - buffer.indicatorCount
    // For each indicator the columns that it is part of.
    var ofIndicator = [[(column: Int, factor: Double)]](
      repeating: [], count: buffer.indicatorCount)
    for column in 1..<max(1, width) {
      let to = (column - 1) * rows
      for entry in entries[starts[column]..<starts[column + 1]] {
        if entry.column >= dense {
          ofIndicator[entry.column - dense].append((column - 1, entry.factor))
        } else if let number = numbers[column], entry.column > 0 {
          let from = entry.column * buffer.capacity
          for row in 0..<rows {
            result.storage[to + row] = number.standardised(buffer.values[from + row])
          }
        } else if numbers[column] == nil {
          let from = entry.column * buffer.capacity
          for row in 0..<rows {
            result.storage[to + row] += entry.factor * buffer.values[from + row]
          }
        }
      }
    }
    for row in 0..<rows {
      for index in 0..<Int(buffer.indicatorCounts[row]) {
        let indicator = Int(buffer.indicators[row * buffer.indicatorStride + index])
        for term in ofIndicator[indicator] { result[row, term.column] += term.factor }
      }
    }
    return result
  }
}
