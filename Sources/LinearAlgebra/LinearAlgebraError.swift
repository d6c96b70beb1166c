/// Why a factorisation could not be computed.
package enum LinearAlgebraError: Error, Equatable, Sendable {
  /// The leading minor of this order is not positive.
  case notPositiveDefinite(order: Int)
  /// The routine's iteration did not converge.
  case notConverged(Routine, info: Int)
  /// The matrix holds a value that is not finite.
  case notFinite(Routine)

  /// LAPACK's names.
  package enum Routine: String, Sendable {
    case dpotrf, dpotrs, dpotri, dpocon, dgeqrf, dgeqp3, dormqr, dtrtrs, dgesdd, dsyevd
  }

  /// LAPACKE answers with a negative `info` when an argument has a NaN, and with a positive one
  /// when the computation failed.
  static func check(_ info: Int32, _ routine: Routine) throws(LinearAlgebraError) {
    if info < 0 { throw .notFinite(routine) }
    if info > 0 { throw .notConverged(routine, info: Int(info)) }
  }
}
