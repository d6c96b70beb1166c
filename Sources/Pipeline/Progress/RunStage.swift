package import Results

/// A stage of a run, as it begins.
package enum RunStage: Sendable {
  case reading(path: String)
  /// Names of the config are looked up in the data, and rows are shared out.
  case checking(rows: Int, columns: Int)
  case auditing(features: Int, rows: Int)
  /// What the result says of every column.
  case describing(columns: Int)
  case training(rung: Rung.Kind, rows: Int)
  /// A candidate's program runs.
  case running(candidate: String, phase: ProgramPhase)
  /// Models of one column each are tried.
  case probing(columns: Int)
  /// Baselines are trained on more and more rows.
  case learning(rows: Int)
  /// Test rows are put into the declared subpopulations.
  case grouping(declarations: Int)
  /// Subpopulations that nobody declared are searched for.
  case searching(columns: Int, rows: Int)
  case comparing(models: Int, subpopulations: Int, rows: Int)
  /// The result and the files beside it are made.
  case assembling(rows: Int)
  case writing(path: String)

  /// The stage's name in the result's clock.
  var name: String {
    switch self {
    case .reading: "reading"
    case .checking: "checking"
    case .auditing: "auditing"
    case .describing: "describing"
    case .training(let rung, _): "training \(rung.rawValue)"
    case .running(let candidate, .all): "running \(candidate)"
    case .running(let candidate, let phase): "running \(candidate), \(phase.rawValue)"
    case .probing: "probing"
    case .learning: "learning"
    case .grouping: "grouping"
    case .searching: "searching"
    case .comparing: "comparing"
    case .assembling: "assembling"
    case .writing: "writing"
    }
  }
}
