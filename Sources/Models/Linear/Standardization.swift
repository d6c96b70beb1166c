/// Means and scales of a fit's columns: every column is centred by its mean over the fit's rows,
/// numbers are divided by their population deviation, indicators keep their unit.
///
/// Centring an indicator moves nothing but the intercept, which is not penalised, so the fit is
/// that of 0/1 columns; the arithmetic is better conditioned.
struct Standardization: Sendable {
  let means: [Double]
  /// Population deviation of each column.
  let deviations: [Double]
  /// What columns are divided by: the deviation of a number that varies, else 1.
  let scales: [Double]
  /// Columns that say the same of every row, and so nothing.
  let isConstant: [Bool]
}
