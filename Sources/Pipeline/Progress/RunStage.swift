package import Results

/// A stage of a run, as it begins.
package enum RunStage: Sendable {
  case reading(path: String)
  case checking(rows: Int, columns: Int)
  case training(rung: Rung.Kind, rows: Int)
  case comparing(models: Int, subpopulations: Int, rows: Int)
  case writing(path: String)

  /// The stage's name in the result's clock.
  var name: String {
    switch self {
    case .reading: "reading"
    case .checking: "checking"
    case .training(let rung, _): "training \(rung.rawValue)"
    case .comparing: "comparing"
    case .writing: "writing"
    }
  }
}
