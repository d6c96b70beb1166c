internal import LinearAlgebra
internal import Parallel

extension LogisticData {
  /// For each fold and pair of classes k < l, Xᵀ diag(p_k p_l) X of the layout's columns over the
  /// fold's rows, by one model. diag(p) − ppᵀ is the sum over pairs of p_k p_l (e_k − e_l)
  /// (e_k − e_l)ᵀ, so a Hessian is made of these, whose weights are never negative.
  /// O(rows × columns² × pairs).
  func hessianSums(_ planes: [[Double]], chunkStep: Int = 1) -> [[Matrix]] {
    let foldCount = design.rows.foldCount
    let columns = design.layout.width
    let pairs = pairs
    let blocks = planes.map { CoefficientBlock([$0], width: 1, columns: columns) }
    let length = min(
      LogLossLanes.rowLimit(classCount: classCount) * 8,
      FoldedDesign.blockRows(numbersPerRow: planeCount))
    let parts = design.parts(
      doublesPerPart: foldCount * pairs.count * columns * columns, chunkStep: chunkStep)
    let sums = design.workers.map(parts.count) { part in
      let sums = (0..<foldCount).map { _ in
        GramSums(design.bound, weightings: pairs.count)
      }
      let buffer = design.makeBuffer()
      let scratch = MarginScratch(planes: planeCount, places: length)
      let weighted = WeightedPanel(buffer, classCount: classCount)
      var lanes = LogLossLanes(isValidated: [false])
      let chunks = parts[part].lazy.map { $0 * chunkStep }
      design.forEachPanel(of: chunks, buffer: buffer) { fold, panel in
        for first in stride(from: 0, to: panel.count, by: length) {
          let rows = min(length, panel.count - first)
          scratch.fillTruths(
            codes[panel.lowerBound + first..<panel.lowerBound + first + rows], 1)
          for (plane, block) in blocks.enumerated() {
            block.predict(buffer, from: first, rows: rows, into: scratch.plane(plane))
          }
          scratch.turnToResiduals(classCount: classCount, rows: rows, width: 1, &lanes)
          weighted.takeShares(scratch, from: first, rows: rows)
        }
        if design.bound.indicatorCount > 0 { buffer.transpose() }
        weighted.fillWeights(pairs, rows: panel.count)
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
    let blocks = planes.map { CoefficientBlock([$0], width: 1, columns: columns) }
    let changes = direction.map { CoefficientBlock([$0], width: 1, columns: columns) }
    let length = min(
      LogLossLanes.rowLimit(classCount: classCount) * 8,
      FoldedDesign.blockRows(numbersPerRow: 2 * planeCount))
    let parts = design.parts(doublesPerPart: planeCount * columns)
    let sums = design.workers.map(parts.count) { part in
      var products = [Double](repeating: 0, count: planeCount * columns)
      let buffer = design.makeBuffer()
      let scratch = MarginScratch(planes: planeCount, places: length)
      let change = MarginScratch(planes: planeCount, places: length)
      var lanes = LogLossLanes(isValidated: [false])
      design.forEachPanel(of: parts[part], buffer: buffer) { fold, panel in
        guard fold != fit else { return }
        for first in stride(from: 0, to: panel.count, by: length) {
          let rows = min(length, panel.count - first)
          scratch.fillTruths(
            codes[panel.lowerBound + first..<panel.lowerBound + first + rows], 1)
          for plane in 0..<planeCount {
            blocks[plane].predict(buffer, from: first, rows: rows, into: scratch.plane(plane))
            changes[plane].predict(buffer, from: first, rows: rows, into: change.plane(plane))
          }
          scratch.turnToResiduals(classCount: classCount, rows: rows, width: 1, &lanes)
          curve(change, by: scratch, rows: rows)
          products.withUnsafeMutableBufferPointer { products in
            guard let base = products.baseAddress else { return }
            for plane in 0..<planeCount {
              CoefficientBlock.addProducts(
                of: change.plane(plane), width: 1, buffer, from: first, rows: rows,
                to: base + plane * columns)
            }
          }
        }
      }
      return products
    }
    var total = sums[0]
    for part in sums.dropFirst() { for index in total.indices { total[index] += part[index] } }
    return total
  }

  /// Changes of margins become those of probabilities.
  private func curve(_ change: MarginScratch, by residuals: MarginScratch, rows: Int) {
    if planeCount == 1 {
      for row in 0..<rows {
        let miss = abs(residuals.plane(0)[row])
        change.plane(0)[row] *= miss * (1 - miss)
      }
      return
    }
    for row in 0..<rows {
      var mean = 0.0
      for plane in 0..<planeCount {
        mean += share(residuals, plane, row) * change.plane(plane)[row]
      }
      for plane in 0..<planeCount {
        change.plane(plane)[row] =
          share(residuals, plane, row) * (change.plane(plane)[row] - mean)
      }
    }
  }

  private func share(_ residuals: MarginScratch, _ plane: Int, _ row: Int) -> Double {
    residuals.plane(plane)[row] + (residuals.truths[row] == Double(plane) ? 1 : 0)
  }
}
