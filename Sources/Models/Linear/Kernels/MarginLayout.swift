internal import Foundation

/// How margins of several problems stand in a row.
///
/// Two classes have one margin, that of the second, and the problems stand side by side: 1, 2, 4 or
/// a multiple of 8 of them, so that eight neighbours are of eight rows, of four, …, or of one. More
/// classes have a margin each, and a problem's stand together, filled up to 4 or a multiple of 8.
struct MarginLayout: Sendable {
  let problems: Int
  let classCount: Int
  /// Numbers that a problem has in a row.
  let stride: Int
  /// Numbers in a row.
  let width: Int

  init(problems: Int, classCount: Int) {
    self.problems = problems
    self.classCount = classCount
    if classCount == 2 {
      stride = 1
      width =
        problems <= 2 ? max(1, problems) : problems <= 4 ? 4 : (problems + 7) / 8 * 8
    } else {
      stride = classCount <= 4 ? 4 : (classCount + 7) / 8 * 8
      width = problems * stride
    }
  }

  /// Sums of two classes are kept by eight lanes or more, those of more classes by problem.
  var laneCount: Int { classCount == 2 ? max(8, width) : problems }

  /// The problem that a lane is of; at least `problems` where it only fills up.
  func problem(ofLane lane: Int) -> Int { lane % (width / stride) }

  /// Losses are kept as products of terms of at most `classCount`; after this many rows a logarithm
  /// is taken, so that none overflows.
  static func rowLimit(classCount: Int) -> Int {
    max(8, Int(1000 / log2(Double(max(2, classCount)))) / 8 * 8)
  }
}

extension CoefficientBlock {
  /// Of models, a vector of coefficients a plane, in the order of their margins.
  init(_ models: [[[Double]]], layout: MarginLayout, columns: Int) {
    let empty = [Double](repeating: 0, count: columns)
    self.init(
      models.flatMap { planes in
        planes + [[Double]](repeating: empty, count: layout.stride - planes.count)
      }, width: layout.width, columns: columns)
  }
}
