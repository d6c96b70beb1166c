internal import Splitting
internal import Tabular

/// Finds the leaf of each row of a view, by the rows' own values.
struct TreeRouter {
  private let features: Features
  private let encodings: [ColumnEncoding]
  private let columns: [Column]

  /// Fails where the view lacks a column that was encoded, or has it of another type.
  init(_ features: Features, encodings: [ColumnEncoding]) throws(PredictionError) {
    var columns: [Column] = []
    for encoding in encodings {
      guard let column = features.source[encoding.name] else {
        throw .missingColumn(encoding.name)
      }
      guard column.type == encoding.type else {
        throw .wrongType(encoding.name, expected: encoding.type, found: column.type)
      }
      columns.append(column)
    }
    self.features = features
    self.encodings = encodings
    self.columns = columns
  }

  /// Of the view that was trained on.
  init(trainedOn features: Features, encodings: [ColumnEncoding]) {
    do {
      try self.init(features, encodings: encodings)
    } catch {
      preconditionFailure("not the table that was trained on: \(error)")
    }
  }

  /// Calls `body` with each leaf and its rows. Rows are parted node by node, so that a test reads
  /// one column in the order of the rows. O(rows × depth).
  ///
  /// `rows` are positions in the view; `splits` has a place for each node, nil for a leaf, the root
  /// first.
  func forEachLeaf(
    of rows: [Int32], splits: [TreeSplit?], _ body: (_ leaf: Int, ArraySlice<Int32>) -> Void
  ) {
    var order = rows
    var parting = RowParting(rowCount: rows.count)
    var open = [(node: 0, stretch: 0..<rows.count)]
    while let (node, stretch) = open.popLast() {
      guard let split = splits[node] else {
        body(node, order[stretch])
        continue
      }
      let middle = part(&order, stretch, by: split.test, &parting)
      open.append((split.high, middle..<stretch.upperBound))
      open.append((split.low, stretch.lowerBound..<middle))
    }
  }

  /// The leaf of each row of the view.
  func leaves(splits: [TreeSplit?]) -> [Int32] {
    var leaves = [Int32](repeating: 0, count: features.rowCount)
    forEachLeaf(of: Array(0..<Int32(features.rowCount)), splits: splits) { leaf, rows in
      for row in rows { leaves[Int(row)] = Int32(leaf) }
    }
    return leaves
  }

  private func part(
    _ order: inout [Int32], _ stretch: Range<Int>, by test: TreeTest, _ parting: inout RowParting
  ) -> Int {
    guard !stretch.isEmpty else { return stretch.lowerBound }
    let encoding = encodings[test.column]
    let column = columns[test.column]
    switch (column.values, encoding.parts[test.part]) {
    case (.numbers(let numbers), let part):
      return NumberView.with(numbers, dividedBy: encoding.divisor, places: features.rows) {
        numbers in
        guard case .value(let median) = part else {
          return parting.part(&order, stretch) { !numbers[$0].isNaN }
        }
        return parting.part(&order, stretch) { row in
          let number = numbers[row]
          return (number.isNaN ? median : number) <= test.threshold
        }
      }
    case (.codes(let values), _):
      let isLow = encoding.indicators(of: values.levels).map { $0 != test.part }
      return isLow.withUnsafeBufferPointer { isLow in
        values.codes.withUnsafeBufferPointer { codes in
          features.rows.withUnsafeBufferPointer { places in
            parting.part(&order, stretch) { isLow[Int(codes[Int(places[$0])]) + 1] }
          }
        }
      }
    }
  }
}
