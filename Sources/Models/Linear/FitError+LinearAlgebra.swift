internal import LinearAlgebra

extension FitError {
  init(_ error: LinearAlgebraError) {
    self =
      switch error {
      case .notPositiveDefinite(let order): .numericalFailure(routine: "dpotrf", info: order)
      case .notConverged(let routine, let info):
        .numericalFailure(routine: routine.rawValue, info: info)
      case .notFinite(let routine): .numericalFailure(routine: routine.rawValue, info: -1)
      }
  }
}
