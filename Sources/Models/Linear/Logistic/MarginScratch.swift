/// One worker's place for the margins of some rows, a plane each, and the truths beside them.
final class MarginScratch {
  private let planes: UnsafeMutablePointer<Double>
  /// For each place of a plane the class of its row.
  let truths: UnsafeMutablePointer<Double>
  private let places: Int

  /// `places` is rows × width at most.
  init(planes count: Int, places: Int) {
    // Up to seven places fill the last eight up.
    self.places = (places + 7) / 8 * 8
    planes = .allocate(capacity: self.places * count)
    truths = .allocate(capacity: self.places)
  }

  deinit {
    planes.deallocate()
    truths.deallocate()
  }

  func plane(_ index: Int) -> UnsafeMutablePointer<Double> { planes + index * places }

  /// Each row's class as often as there are problems.
  func fillTruths(_ codes: ArraySlice<Int32>, _ width: Int) {
    codes.withUnsafeBufferPointer { codes in
      for row in 0..<codes.count {
        let value = Double(codes[row])
        let places = truths + row * width
        for place in 0..<width { places[place] = value }
      }
    }
  }

  /// Margins become probabilities less truths.
  func turnToResiduals(classCount: Int, rows: Int, width: Int, _ lanes: inout LogLossLanes) {
    let used = rows * width
    let count = (used + 7) / 8 * 8
    // What fills the last eight up is told with certainty, so that it adds nothing.
    for place in used..<count {
      truths[place] = classCount == 2 ? 1 : 0
      plane(0)[place] = 800
      if classCount > 2 {
        for index in 1..<classCount { plane(index)[place] = 0 }
      }
    }
    if classCount == 2 {
      lanes.logistic(plane(0), truths: truths, count: count)
    } else {
      lanes.softmax(
        planes, planeStride: places, classCount: classCount, codes: truths, count: count)
    }
  }
}
