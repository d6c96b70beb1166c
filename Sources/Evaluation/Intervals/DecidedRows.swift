internal import Splitting

/// Truth and decision of each row as one number, to count confusions of resampled rows fast.
struct DecidedRows: Sendable {
  let classCount: Int
  /// `truth * classCount + decision`.
  private let cells: [Int32]

  init(_ truth: ClassTarget, _ labels: [Int32]) {
    classCount = truth.classes.count
    let stride = Int32(classCount)
    cells = zip(truth.codes, labels).map { $0 * stride + $1 }
  }

  /// With each row counted so many times. O(n).
  func confusion(counting weights: UnsafeBufferPointer<Int32>) -> Confusion {
    var counts = [Int](repeating: 0, count: classCount * classCount)
    for row in cells.indices { counts[Int(cells[row])] += Int(weights[row]) }
    return Confusion(classCount: classCount, counts: counts)
  }
}
