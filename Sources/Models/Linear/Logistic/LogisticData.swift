internal import LinearAlgebra
internal import Parallel

/// The log loss of logistic models on the rows of a design, and its slopes, for many models in one
/// pass.
///
/// A model is a vector of the layout's coefficients for each plane: for two classes there is one,
/// the margin of the second; for more there is one a class, and probabilities are the softmax of
/// the margins.
struct LogisticData: Sendable {
  let design: FoldedDesign
  /// In the order of the design's rows.
  let codes: [Int32]
  let classCount: Int

  /// `codes` are by training row.
  init(design: FoldedDesign, codes: [Int32], classCount: Int) {
    self.design = design
    self.codes = design.rows.positions.map { codes[Int($0)] }
    self.classCount = classCount
  }

  var planeCount: Int { classCount == 2 ? 1 : classCount }
  /// Pairs of classes, in the order of `hessianSums`.
  var pairs: [(Int, Int)] {
    (0..<classCount).flatMap { first in (first + 1..<classCount).map { (first, $0) } }
  }

  struct Request: Sendable {
    /// A vector a plane.
    let planes: [[Double]]
    /// Of the fit that the model belongs to.
    let fit: Int
    let purpose: Purpose
  }

  enum Purpose: Sendable {
    /// The fit's own rows: losses and slopes.
    case fitting
    /// The rows of the fold that the fit leaves out: losses, with probabilities of 2⁻⁵² at least.
    case validation
  }

  struct Evaluation: Sendable {
    /// By fold; 0 where its rows are not asked for.
    var losses: [Double]
    /// By fold, plane by plane, a slope a coefficient of the layout.
    var slopes: [[Double]]
    /// The least lead of a row's own class over the others.
    var leastLead = Double.infinity
  }

  /// What is shared by all workers in `evaluate`.
  private struct FoldWork: Sendable {
    let requests: [Int]
    let isValidated: [Bool]
    let blocks: [CoefficientBlock]
    let width: Int
    let needsSlopes: Bool
  }

  /// Evaluates models on the rows of each chunk whose number is a multiple of `chunkStep`.
  /// O(rows × (columns + exponentials) × requests).
  func evaluate(_ requests: [Request], chunkStep: Int = 1) -> [Evaluation] {
    let foldCount = design.rows.foldCount
    let columns = design.layout.width
    let work = (0..<foldCount).map { fold in
      let indices = requests.indices.filter { index in
        switch requests[index].purpose {
        case .fitting: requests[index].fit != fold
        case .validation: requests[index].fit == fold
        }
      }
      let width = LogLossLanes.width(for: indices.count)
      return FoldWork(
        requests: indices, isValidated: indices.map { requests[$0].purpose == .validation },
        blocks: indices.isEmpty
          ? []
          : (0..<planeCount).map { plane in
            CoefficientBlock(
              indices.map { requests[$0].planes[plane] }, width: width, columns: columns)
          },
        width: width, needsSlopes: indices.contains { requests[$0].purpose == .fitting })
    }
    let widest = work.reduce(1) { max($0, $1.width) }
    let length = min(
      LogLossLanes.rowLimit(classCount: classCount),
      FoldedDesign.blockRows(numbersPerRow: widest * planeCount))
    let parts = design.parts(
      doublesPerPart: foldCount * planeCount * widest * columns, chunkStep: chunkStep)
    let sums = design.workers.map(parts.count) { part in
      evaluate(work, part: parts[part], chunkStep: chunkStep, length: length, widest: widest)
    }
    var results = requests.map { _ in
      Evaluation(
        losses: [Double](repeating: 0, count: foldCount),
        slopes: [[Double]](
          repeating: [Double](repeating: 0, count: planeCount * columns), count: foldCount))
    }
    for part in sums {
      for fold in 0..<foldCount {
        let width = work[fold].width
        for (problem, index) in work[fold].requests.enumerated() {
          results[index].losses[fold] += part[fold].lanes.losses[problem]
          results[index].leastLead = min(
            results[index].leastLead, part[fold].lanes.leastLeads[problem])
          guard work[fold].needsSlopes else { continue }
          for place in 0..<planeCount * columns {
            results[index].slopes[fold][place] += part[fold].slopes[place * width + problem]
          }
        }
      }
    }
    return results
  }

  private struct FoldSums: Sendable {
    var lanes: LogLossLanes
    /// `slopes[(plane * columns + column) * width + problem]`.
    var slopes: [Double]
  }

  private func evaluate(
    _ work: [FoldWork], part: Range<Int>, chunkStep: Int, length: Int, widest: Int
  ) -> [FoldSums] {
    let columns = design.layout.width
    var sums = work.map { fold in
      FoldSums(
        lanes: LogLossLanes(isValidated: fold.isValidated),
        slopes: [Double](
          repeating: 0, count: fold.needsSlopes ? planeCount * columns * fold.width : 0))
    }
    let buffer = design.makeBuffer()
    let scratch = MarginScratch(planes: planeCount, places: length * widest)
    let chunks = part.lazy.map { $0 * chunkStep }
    design.forEachPanel(of: chunks, buffer: buffer) { fold, panel in
      let work = work[fold]
      guard !work.requests.isEmpty else { return }
      let width = work.width
      for first in stride(from: 0, to: panel.count, by: length) {
        let rows = min(length, panel.count - first)
        scratch.fillTruths(codes[panel.lowerBound + first..<panel.lowerBound + first + rows], width)
        for plane in 0..<planeCount {
          work.blocks[plane].predict(buffer, from: first, rows: rows, into: scratch.plane(plane))
        }
        scratch.turnToResiduals(
          classCount: classCount, rows: rows, width: width, &sums[fold].lanes)
        guard work.needsSlopes else { continue }
        sums[fold].slopes.withUnsafeMutableBufferPointer { slopes in
          guard let base = slopes.baseAddress else { return }
          for plane in 0..<planeCount {
            CoefficientBlock.addProducts(
              of: scratch.plane(plane), width: width, buffer, from: first, rows: rows,
              to: base + plane * columns * width)
          }
        }
      }
    }
    return sums
  }
}
