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

  /// In the same order; nil where rows count alike.
  var weights: [Double]? { design.rows.weights }

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
    let layout: MarginLayout
    let block: CoefficientBlock
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
      let layout = MarginLayout(problems: indices.count, classCount: classCount)
      return FoldWork(
        requests: indices, isValidated: indices.map { requests[$0].purpose == .validation },
        layout: layout,
        block: CoefficientBlock(
          indices.map { requests[$0].planes }, layout: layout, columns: columns),
        needsSlopes: indices.contains { requests[$0].purpose == .fitting })
    }
    let widest = work.reduce(1) { max($0, $1.layout.width) }
    let length = min(
      MarginLayout.rowLimit(classCount: classCount), FoldedDesign.blockRows(numbersPerRow: widest))
    let parts = design.parts(doublesPerPart: foldCount * widest * columns, chunkStep: chunkStep)
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
        let layout = work[fold].layout
        let leastLeads = part[fold].losses.leastLeads
        for (problem, index) in work[fold].requests.enumerated() {
          results[index].losses[fold] += part[fold].losses.losses[problem]
          results[index].leastLead = min(results[index].leastLead, leastLeads[problem])
          guard work[fold].needsSlopes else { continue }
          for plane in 0..<planeCount {
            let from = problem * layout.stride + plane
            for column in 0..<columns {
              results[index].slopes[fold][plane * columns + column] +=
                part[fold].slopes[column * layout.width + from]
            }
          }
        }
      }
    }
    return results
  }

  private struct FoldSums: Sendable {
    var losses: LogLosses
    /// Column by column, in the order of a row's margins.
    var slopes: [Double]
  }

  private func evaluate(
    _ work: [FoldWork], part: Range<Int>, chunkStep: Int, length: Int, widest: Int
  ) -> [FoldSums] {
    let columns = design.layout.width
    var sums = work.map { fold in
      FoldSums(
        losses: LogLosses(fold.layout, isValidated: fold.isValidated),
        slopes: [Double](
          repeating: 0, count: fold.needsSlopes ? columns * fold.layout.width : 0))
    }
    let buffer = design.makeBuffer()
    let margins = MarginScratch(count: length * widest)
    let chunks = part.lazy.map { $0 * chunkStep }
    design.forEachPanel(of: chunks, buffer: buffer) { fold, panel in
      let work = work[fold]
      guard !work.requests.isEmpty else { return }
      for first in stride(from: 0, to: panel.count, by: length) {
        let rows = min(length, panel.count - first)
        work.block.predict(buffer, from: first, rows: rows, into: margins.values)
        let start = panel.lowerBound + first
        sums[fold].losses.turnToResiduals(
          margins, codes: codes[start..<start + rows],
          weights: weights?[start..<start + rows])
        guard work.needsSlopes else { continue }
        sums[fold].slopes.withUnsafeMutableBufferPointer { slopes in
          guard let base = slopes.baseAddress else { return }
          CoefficientBlock.addProducts(
            of: margins.values, width: work.layout.width, buffer, from: first, rows: rows,
            to: base)
        }
      }
    }
    return sums
  }
}
