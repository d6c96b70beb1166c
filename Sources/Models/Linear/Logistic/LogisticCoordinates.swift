internal import Foundation
internal import LinearAlgebra

/// The parameters of one fit, (1 + columns) × dimensions with the intercepts first, and how they
/// turn into a layout's coefficients, plane by plane.
struct LogisticCoordinates: Sendable {
  let fit: Int
  let map: DesignMap
  /// Planes × dimensions; a plane without a dimension (a class that the fit's rows do not have)
  /// has a row of zeros.
  let contrasts: Matrix
  /// Classes that the fit's rows have, ascending.
  let presentClasses: [Int]
  /// Rows of each class.
  let classRows: [Int]
  /// A basis of the design's row space, columns × rank, that the weights are restricted to, where
  /// no penalty determines the rest: of all minima the one with the least ‖w‖ lies there.
  let rowSpace: Matrix?

  /// The margin of a class that training rows do not have: its probability is then about 2⁻⁵²,
  /// since weights that sum to 0 over the other classes leave one of them a margin of at least 0.
  static let absentMargin = log(Double.ulpOfOne)

  init(fit: Int, map: DesignMap, classRows: [Int], rowSpace: Matrix? = nil) {
    self.fit = fit
    self.map = map
    self.classRows = classRows
    self.rowSpace = rowSpace
    presentClasses = classRows.indices.filter { classRows[$0] > 0 }
    if classRows.count == 2 {
      contrasts =
        presentClasses.count == 2 ? ClassContrasts.binary : Matrix(rows: 1, columns: 0)
    } else {
      let present = ClassContrasts.sumZero(classes: presentClasses.count)
      var contrasts = Matrix(rows: classRows.count, columns: present.columns)
      for (position, index) in presentClasses.enumerated() {
        for column in 0..<present.columns { contrasts[index, column] = present[position, column] }
      }
      self.contrasts = contrasts
    }
  }

  var dimensions: Int { contrasts.columns }
  var planeCount: Int { contrasts.rows }
  /// Parameters of a dimension.
  var height: Int { 1 + (rowSpace?.columns ?? map.columns.count) }
  var parameterCount: Int { height * dimensions }

  /// What a plane adds to the margins whatever the parameters are.
  func fixedMargin(_ plane: Int) -> Double {
    if classRows.count == 2 {
      return presentClasses == [1]
        ? -Self.absentMargin : presentClasses == [0] ? Self.absentMargin : 0
    }
    return classRows[plane] > 0 ? 0 : Self.absentMargin
  }

  /// Intercept and weights of the standardised design, plane by plane.
  func designCoefficients(_ parameters: Matrix) -> [[Double]] {
    let margins = parameters.multiplied(by: contrasts.transposed)
    return (0..<planeCount).map { plane in
      var column =
        dimensions == 0 ? [Double](repeating: 0, count: height) : margins.column(plane)
      if let rowSpace {
        column = [column[0]] + rowSpace.multiplied(by: Array(column.dropFirst()))
      }
      column[0] += fixedMargin(plane)
      return column
    }
  }

  /// Coefficients of the layout's columns, plane by plane.
  func planes(_ parameters: Matrix) -> [[Double]] {
    designCoefficients(parameters).map { map.layoutCoefficients($0[...]) }
  }

  /// The change of the layout's coefficients that a change of the parameters makes.
  func planes(ofDirection direction: Matrix) -> [[Double]] {
    var result = designCoefficients(direction)
    for plane in result.indices { result[plane][0] -= fixedMargin(plane) }
    return result.map { map.layoutCoefficients($0[...]) }
  }

  /// Slopes by parameter from slopes by the layout's coefficient, plane after plane.
  func slopes(_ planes: [Double]) -> Matrix {
    let columns = planes.count / planeCount
    var byPlane = Matrix(rows: height, columns: planeCount)
    for plane in 0..<planeCount {
      var products = map.designProducts(planes[plane * columns..<(plane + 1) * columns])
      if let rowSpace {
        products =
          [products[0]] + rowSpace.transposedMultiplied(by: Array(products.dropFirst()))
      }
      for row in 0..<height { byPlane[row, plane] = products[row] }
    }
    return byPlane.multiplied(by: contrasts)
  }

  /// The Hessian by parameter, dimension after dimension, from the sums of all classes' pairs.
  func hessian(_ sums: [Matrix], pairs: [(Int, Int)]) -> Matrix {
    var result = Matrix(rows: parameterCount, columns: parameterCount)
    for (index, pair) in pairs.enumerated() {
      var gram = map.designGram(sums[index])
      if let rowSpace {
        let basis = rowSpace.withLeadingOne
        gram = basis.transposedMultiplied(by: gram.multiplied(by: basis))
      }
      let difference = (0..<dimensions).map { dimension in
        planeCount == 1
          ? contrasts[0, dimension] : contrasts[pair.0, dimension] - contrasts[pair.1, dimension]
      }
      for left in 0..<dimensions where difference[left] != 0 {
        for right in 0...left where difference[right] != 0 {
          result.addBlock(
            gram, times: difference[left] * difference[right], row: right * height,
            column: left * height)
        }
      }
    }
    result.copyUpperTriangleToLower()
    return result
  }

  /// The parameters of a model that tells no row from another: the log shares of the classes.
  func start() -> Matrix {
    var parameters = Matrix(rows: height, columns: dimensions)
    if planeCount == 1 {
      if dimensions == 1 { parameters[0, 0] = log(Double(classRows[1]) / Double(classRows[0])) }
      return parameters
    }
    for dimension in 0..<dimensions {
      for index in presentClasses {
        parameters[0, dimension] += contrasts[index, dimension] * log(Double(classRows[index]))
      }
    }
    return parameters
  }

  /// The parameters that come nearest to these layout coefficients. A start for iterations.
  func parametersNear(_ planes: [[Double]]) -> Matrix {
    var byPlane = Matrix(rows: height, columns: planeCount)
    for (plane, coefficients) in planes.enumerated() {
      var near = map.coefficientsNear(coefficients)
      if let rowSpace {
        near = [near[0]] + rowSpace.transposedMultiplied(by: Array(near.dropFirst()))
      }
      for row in 0..<height { byPlane[row, plane] = near[row] }
    }
    return byPlane.multiplied(by: contrasts)
  }
}
