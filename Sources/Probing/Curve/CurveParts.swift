internal import Results
internal import Splitting
internal import Tabular

/// Which rows are held out in turn, and in which order the others come to be trained on.
///
/// By chance, each fold is held out once. By time, the last fifth of the rows is held out, a stretch
/// after the other: what models are for is what comes later. Every part has an order of its own, so
/// that the small samples of two parts hardly have rows in common.
struct CurveParts: Sendable {
  let validation: LearningCurve.Validation
  /// Positions of rows to train on; each beginning is a sample of them.
  let pools: [[Int32]]
  /// Positions of the rows that are held out.
  let heldOut: [[Int32]]

  private static let stream: UInt64 = 0x6375_7276_6500

  init(_ rows: ProbedRows, groups: Column?, count: Int, seed: UInt64) {
    let training = rows.training
    let parts: [(pool: [Int32], heldOut: [Int32])]
    if let times = rows.times {
      validation = .laterRows
      let order = times.indices.sorted { (times[$0], $0) < (times[$1], $1) }.map { Int32($0) }
      let cut = order.count * 4 / 5
      let (past, later) = (Array(order[..<cut]).sorted(), order[cut...])
      parts = (0..<count).map { part in
        let from = later.startIndex + later.count * part / count
        let to = later.startIndex + later.count * (part + 1) / count
        return (past, later[from..<to].sorted())
      }
    } else {
      validation = .crossValidated
      parts = (0..<rows.folds.count).map { fold in
        let rows = rows.folds.rows(of: fold)
        return (rows.fitting, rows.validation)
      }
    }
    heldOut = parts.map(\.heldOut)
    pools = parts.enumerated().map { index, part in
      SampleOrder.positions(
        of: training.target.selecting(part.pool),
        groups: groups?.selecting(part.pool.map { rows.places[Int($0)] }), seed: seed,
        stream: Self.stream + UInt64(index)
      ).map { part.pool[Int($0)] }
    }
  }

  /// Sizes to train on, from a tenth of the rows to all, about as far from each other in logarithms;
  /// those of very few rows are left out.
  func sizes(atLeast fewest: Int) -> [Int] {
    let all = pools.map(\.count).min() ?? 0
    return [0.1, 0.16, 0.25, 0.4, 0.63, 1].map { Int((Double(all) * $0).rounded()) }.filter {
      $0 >= fewest
    }
  }
}
