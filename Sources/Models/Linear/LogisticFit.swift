internal import LinearAlgebra

/// A logistic regression's minimum on some rows. Handles what has no plain minimum: classes that
/// the rows do not have, columns that do not determine their weights, classes that a line
/// separates.
struct LogisticFit {
  /// The classes that the rows have, ascending.
  let presentClasses: [Int]
  /// Present classes × dimensions.
  let contrasts: Matrix
  /// Of the standardised design, without the ones.
  let columnCount: Int
  /// The penalty that was used: `Penalty.ofSeparatedClasses` where 0 was asked for and no minimum
  /// exists.
  let penalty: Penalty
  /// A basis of the design's row space that the weights were restricted to: without a penalty and
  /// without full rank, of all minima the one with the least ‖w‖ lies there.
  let rowSpace: Matrix?
  let rank: Int?
  /// In the coordinates of the row space where there is one; nil with a single present class.
  let minimum: NewtonSolver.Minimum?
  private let solver: NewtonSolver?

  /// The design is standardised and has no column of ones; `start` is the fit for another, positive
  /// penalty on the same rows.
  init(
    design: Matrix, codes: [Int32], classCount: Int, penalty: Penalty, start: LogisticFit?,
    tolerance: Double
  ) throws(FitError) {
    var counts = [Int](repeating: 0, count: classCount)
    for code in codes { counts[Int(code)] += 1 }
    let present = counts.indices.filter { counts[$0] > 0 }
    presentClasses = present
    columnCount = design.columns
    contrasts =
      classCount == 2
      ? LogisticLikelihood.binaryContrasts
      : LogisticLikelihood.sumZeroContrasts(classes: present.count)
    guard present.count > 1 else {
      (self.penalty, rowSpace, rank, minimum, solver) = (penalty, nil, nil, nil, nil)
      return
    }
    var positions = [Int32](repeating: 0, count: classCount)
    for (position, index) in present.enumerated() { positions[index] = Int32(position) }
    let positionsOfRows = codes.map { positions[Int($0)] }

    var rowSpace: Matrix?
    var rank: Int?
    if penalty.value == 0 && design.columns > 0 {
      do throws(LinearAlgebraError) {
        let factorization = try DesignFactorization(design)
        rank = factorization.qr.rank
        if !factorization.hasFullRank {
          let right = try factorization.singularValues().right
          (rowSpace, rank) = (right, right.columns)
        }
      } catch {
        throw FitError(error)
      }
    }
    self.rank = rank

    let likelihood =
      start?.solver?.likelihood
      ?? LogisticLikelihood(
        design: (rowSpace.map { design.multiplied(by: $0) } ?? design).withLeadingOnes,
        codes: positionsOfRows, contrasts: contrasts)
    let solver = NewtonSolver(
      likelihood: likelihood, penalty: penalty.value, tolerance: tolerance)
    do throws(FitError) {
      minimum = try solver.minimise(
        from: start?.minimum?.parameters ?? likelihood.start())
      (self.solver, self.penalty, self.rowSpace) = (solver, penalty, rowSpace)
    } catch .notConverged where penalty.value == 0 {
      let whole = LogisticLikelihood(
        design: design.withLeadingOnes, codes: positionsOfRows, contrasts: contrasts)
      let penalised = NewtonSolver(
        likelihood: whole, penalty: Penalty.ofSeparatedClasses.value, tolerance: tolerance)
      minimum = try penalised.minimise(from: whole.start())
      (self.solver, self.penalty, self.rowSpace) = (penalised, .ofSeparatedClasses, nil)
    }
  }

  /// Intercepts (first row) and weights × dimensions, of the design's columns.
  var parameters: Matrix? {
    guard let minimum else { return nil }
    guard let rowSpace else { return minimum.parameters }
    return rowSpace.withLeadingOne.multiplied(by: minimum.parameters)
  }

  /// The covariance of `parameters`, dimension by dimension.
  func parameterCovariance() throws(FitError) -> Matrix? {
    guard let minimum, let solver, let inner = try solver.covariance(at: minimum) else {
      return nil
    }
    guard let rowSpace else { return inner }
    let basis = rowSpace.withLeadingOne.repeatedOnDiagonal(contrasts.columns)
    return basis.multiplied(by: inner).multiplied(by: basis.transposed)
  }
}
