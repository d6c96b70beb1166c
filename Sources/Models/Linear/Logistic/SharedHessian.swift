internal import LinearAlgebra

/// A Hessian that fits on one design share.
struct SharedHessian {
  /// Ascending in the order in which they were made, from 1.
  let version: Int
  /// By fold and pair of classes.
  let sums: [[Matrix]]
  /// Over a fit's rows and of its parameters, where it was asked for.
  var ofFit: [Int: Matrix] = [:]
}
