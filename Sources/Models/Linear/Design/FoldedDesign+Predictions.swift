internal import LinearAlgebra
internal import Parallel

extension FoldedDesign {
  /// Rows of a panel that are worked on at a time, so that so many numbers a row stay in cache.
  static func blockRows(numbersPerRow: Int) -> Int {
    max(64, min(2048, (1 << 16) / max(1, numbersPerRow) / 8 * 8))
  }

  /// For each panel of the folds, hands out the linear predictions of its rows by the coefficients
  /// of its own fold, and adds what the body answers, fold by fold.
  ///
  /// `coefficients[fold]` has a vector a problem; nil leaves a fold out.
  /// The body is given the rows as places in `rows.positions`, and problems × rows predictions.
  func reducePredictions(
    by coefficients: [[[Double]]?], count: Int,
    _ body: @Sendable (Range<Int>, UnsafePointer<Double>, inout [Double]) -> Void
  ) -> [Double] {
    let blocks = coefficients.map { problems in
      problems.map { CoefficientBlock($0, width: $0.count, columns: layout.width) }
    }
    let problems = blocks.compactMap { $0?.width }.max() ?? 0
    let length = Self.blockRows(numbersPerRow: problems)
    let parts = parts(doublesPerPart: count)
    let sums = workers.map(parts.count) { part in
      var sums = [Double](repeating: 0, count: count)
      let buffer = makeBuffer()
      let predictions = UnsafeMutablePointer<Double>.allocate(capacity: length * max(1, problems))
      defer { predictions.deallocate() }
      forEachPanel(of: parts[part], buffer: buffer) { fold, panel in
        guard let block = blocks[fold] else { return }
        for first in stride(from: 0, to: panel.count, by: length) {
          let rows = min(length, panel.count - first)
          block.predict(buffer, from: first, rows: rows, into: predictions)
          let start = panel.lowerBound + first
          body(start..<start + rows, predictions, &sums)
        }
      }
      return sums
    }
    var total = [Double](repeating: 0, count: count)
    for part in sums { for index in total.indices { total[index] += part[index] } }
    return total
  }

  /// Writes the linear predictions of each fold's rows by that fold's coefficients (an output a
  /// vector): outputs × training rows, output by output.
  func predict(
    by coefficients: [[[Double]]?], into result: UnsafeMutableBufferPointer<Double>
  ) {
    let outputs = coefficients.compactMap { $0?.count }.max() ?? 0
    // Each part writes the rows that are its own.
    nonisolated(unsafe) let target = result
    let count = rows.count
    _ = reducePredictions(by: coefficients, count: 0) { places, predictions, _ in
      rows.positions.withUnsafeBufferPointer { positions in
        for (index, place) in places.enumerated() {
          for output in 0..<outputs {
            target[output * count + Int(positions[place])] = predictions[index * outputs + output]
          }
        }
      }
    }
  }

  /// The standardised design of a fit's rows, panel by panel, each with the positions of its rows.
  func forEachDesignPanel<Failure: Error>(
    of fit: Int, _ body: (Matrix, ArraySlice<Int32>) throws(Failure) -> Void
  ) throws(Failure) {
    let buffer = makeBuffer()
    for chunk in 0..<rows.chunkCount {
      for fold in rows.folds(of: fit) {
        let panel = rows.panel(chunk: chunk, fold: fold)
        guard !panel.isEmpty else { continue }
        // By itself: a fit may leave other folds out.
        buffer.gather(panel, of: rows)
        try body(maps[fit].design(buffer), rows.positions[panel])
      }
    }
  }
}
