internal import LinearAlgebra

/// A Hessian that fits on one design begin with.
struct SharedHessian {
  let version: Int
  /// By fold and pair of classes.
  let sums: [[Matrix]]
  /// Over a fit's rows and of its parameters, where it was asked for.
  var ofFit: [Int: Matrix] = [:]
}
