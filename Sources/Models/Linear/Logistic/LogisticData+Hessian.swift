internal import LinearAlgebra
internal import Parallel

extension LogisticData {
  /// For each fold and pair of classes k < l, Xᵀ diag(p_k p_l) X of the layout's columns over the
  /// fold's rows, by one model. diag(p) − ppᵀ is the sum over pairs of p_k p_l (e_k − e_l)
  /// (e_k − e_l)ᵀ, so a Hessian is made of these, whose weights are never negative.
  /// For one fit, the fold that it leaves out has zeros. O(rows × columns² × pairs).
  func hessianSums(_ planes: [[Double]], fit: Int? = nil, chunkStep: Int = 1) -> [[Matrix]] {
    let foldCount = design.rows.foldCount
    let columns = design.layout.width
    let pairs = pairs
    let layout = MarginLayout(problems: 1, classCount: classCount)
    let block = CoefficientBlock([planes], layout: layout, columns: columns)
    let length = MarginLayout.rowLimit(classCount: classCount)
    let parts = design.parts(
      doublesPerPart: foldCount * pairs.count * columns * columns, chunkStep: chunkStep)
    let sums = design.workers.map(parts.count) { part in
      let sums = (0..<foldCount).map { _ in GramSums(design.bound, weightings: pairs.count) }
      let buffer = design.makeBuffer()
      let margins = MarginScratch(count: length * layout.width)
      let weighted = WeightedPanel(buffer, pairCount: pairs.count, margins: layout)
      var losses = LogLosses(layout, isValidated: [false])
      let chunks = parts[part].lazy.map { $0 * chunkStep }
      design.forEachPanel(of: chunks, buffer: buffer) { fold, panel in
        guard fold != fit else { return }
        for first in stride(from: 0, to: panel.count, by: length) {
          let start = panel.lowerBound + first
          let codes = codes[start..<min(start + length, panel.upperBound)]
          block.predict(buffer, from: first, rows: codes.count, into: margins.values)
          losses.turnToResiduals(margins, codes: codes)
          weighted.fill(
            margins, codes: codes, rowWeights: weights?[codes.startIndex..<codes.endIndex],
            from: first)
        }
        if design.bound.indicatorCount > 0 { buffer.transpose() }
        sums[fold].add(buffer, weights: weighted.weights, scratch: weighted.scratch)
      }
      return sums
    }
    return (0..<foldCount).map { fold in
      let total = sums[0][fold]
      for part in sums.dropFirst() { total.add(part[fold]) }
      return pairs.indices.map { total.matrix($0) }
    }
  }

  /// The Hessian of a model's loss over a fit's rows times a direction, plane by plane, without
  /// making it. O(rows × columns × planes).
  func hessianProduct(_ planes: [[Double]], direction: [[Double]], fit: Int) -> [Double] {
    let columns = design.layout.width
    let layout = MarginLayout(problems: 1, classCount: classCount)
    let model = CoefficientBlock([planes], layout: layout, columns: columns)
    let change = CoefficientBlock([direction], layout: layout, columns: columns)
    let length = MarginLayout.rowLimit(classCount: classCount)
    let parts = design.parts(doublesPerPart: layout.width * columns)
    let sums = design.workers.map(parts.count) { part in
      var products = [Double](repeating: 0, count: layout.width * columns)
      let buffer = design.makeBuffer()
      let margins = MarginScratch(count: length * layout.width)
      let changes = MarginScratch(count: length * layout.width)
      var losses = LogLosses(layout, isValidated: [false])
      design.forEachPanel(of: parts[part], buffer: buffer) { fold, panel in
        guard fold != fit else { return }
        for first in stride(from: 0, to: panel.count, by: length) {
          let start = panel.lowerBound + first
          let codes = codes[start..<min(start + length, panel.upperBound)]
          model.predict(buffer, from: first, rows: codes.count, into: margins.values)
          change.predict(buffer, from: first, rows: codes.count, into: changes.values)
          losses.turnToResiduals(margins, codes: codes)
          curve(changes.values, by: margins.values, codes: codes, stride: layout.stride)
          if let weights {
            for (row, place) in codes.indices.enumerated() {
              for plane in 0..<layout.stride {
                changes.values[row * layout.stride + plane] *= weights[place]
              }
            }
          }
          products.withUnsafeMutableBufferPointer { products in
            guard let base = products.baseAddress else { return }
            CoefficientBlock.addProducts(
              of: changes.values, width: layout.width, buffer, from: first, rows: codes.count,
              to: base)
          }
        }
      }
      return products
    }
    var result = [Double](repeating: 0, count: planeCount * columns)
    for part in sums {
      for plane in 0..<planeCount {
        for column in 0..<columns {
          result[plane * columns + column] += part[column * layout.width + plane]
        }
      }
    }
    return result
  }

  /// Changes of margins become those of probabilities.
  private func curve(
    _ changes: UnsafeMutablePointer<Double>, by residuals: UnsafeMutablePointer<Double>,
    codes: ArraySlice<Int32>, stride: Int
  ) {
    if planeCount == 1 {
      for row in 0..<codes.count {
        let miss = abs(residuals[row])
        changes[row] *= miss * (1 - miss)
      }
      return
    }
    for (row, code) in codes.enumerated() {
      let shares = residuals + row * stride
      let changes = changes + row * stride
      shares[Int(code)] += 1
      var mean = 0.0
      for plane in 0..<planeCount { mean += shares[plane] * changes[plane] }
      for plane in 0..<planeCount { changes[plane] = shares[plane] * (changes[plane] - mean) }
    }
  }
}
