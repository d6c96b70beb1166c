internal import CVectorKernels

/// One worker's place for the weights of a panel's rows in a Hessian.
final class WeightedPanel {
  /// For each row a weight for each pair of classes, `stride` apart.
  let weights: UnsafeMutablePointer<Double>
  /// Room for columns that are made of the panel's.
  let scratch: UnsafeMutablePointer<Double>
  private let stride: Int
  private let margins: MarginLayout

  /// Of margins of one problem.
  init(_ buffer: PanelBuffer, pairCount: Int, margins: MarginLayout) {
    self.margins = margins
    stride = GramSums.stride(of: pairCount)
    weights = .allocate(capacity: buffer.capacity * stride)
    weights.initialize(repeating: 0, count: buffer.capacity * stride)
    scratch = .allocate(capacity: GramSums.scratchCount(buffer))
  }

  deinit {
    weights.deallocate()
    scratch.deallocate()
  }

  /// Fills the weights of rows from `first` on, the products of two classes' probabilities, from
  /// their residuals; times what the rows count, where they do not count alike.
  func fill(
    _ residuals: MarginScratch, codes: ArraySlice<Int32>, rowWeights: ArraySlice<Double>?,
    from first: Int
  ) {
    fill(residuals, codes: codes, from: first)
    guard let rowWeights else { return }
    for (row, weight) in rowWeights.enumerated() {
      for place in (first + row) * stride..<(first + row + 1) * stride { weights[place] *= weight }
    }
  }

  private func fill(_ residuals: MarginScratch, codes: ArraySlice<Int32>, from first: Int) {
    let values = residuals.values
    if margins.classCount == 2 {
      for row in 0..<codes.count {
        let miss = abs(values[row])
        weights[first + row] = miss * (1 - miss)
      }
      return
    }
    codes.withUnsafeBufferPointer { codes in
      harness_pair_products(
        values, codes.baseAddress, codes.count, margins.stride, margins.classCount, stride,
        weights + first * stride)
    }
  }
}
