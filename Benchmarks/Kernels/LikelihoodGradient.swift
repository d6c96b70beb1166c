internal import Foundation
internal import Models
internal import Results
internal import Splitting
internal import Tabular

/// How far a logistic regression is from the least penalised loss, from its coefficients and its
/// predictions alone: the norm of the gradient on the standardised scale, over that at coefficients
/// of zero. For columns of numbers without missing cells.
struct LikelihoodGradient {
  let relativeNorm: Double
  /// The mean log loss of the training rows.
  let meanLoss: Double

  /// Nil for what is no logistic regression on numbers.
  init?(
    of description: LinearDescription, model: any FittedModel, training: TrainingRows
  ) throws {
    guard case .classes(let target) = training.target,
      case .probabilities(let probabilities) = try model.predict(training.features)
    else { return nil }
    // A binary model has coefficients of the second class alone.
    let classes = description.family == .softmax ? Array(target.classes.indices) : [1]
    var end = 0.0
    var start = 0.0
    for (output, category) in classes.enumerated() {
      let truth = target.codes.map { $0 == Int32(category) ? 1.0 : 0.0 }
      let found = zip(probabilities.columns[category], truth).map { $0 - $1 }
      let even = truth.map { 1 / Double(target.classes.count) - $0 }
      end += square(found.reduce(0, +))
      start += square(even.reduce(0, +))
      for term in description.terms {
        guard case .value(_, let mean, let deviation) = term.part,
          let column = training.features.source.columns.first(where: {
            $0.name.string == term.column
          }), case .numbers(let values) = column.values
        else { return nil }
        let weight = term.coefficients[output].estimate * deviation
        var atEnd = 0.0
        var atStart = 0.0
        for (position, row) in training.features.rows.enumerated() {
          let value = (values[Int(row)] - mean) / deviation
          atEnd += value * found[position]
          atStart += value * even[position]
        }
        end += square(atEnd + description.penalty * weight)
        start += square(atStart)
      }
    }
    relativeNorm = (end / start).squareRoot()
    let loss = target.codes.enumerated().reduce(0) { sum, row in
      sum - log(probabilities.columns[Int(row.element)][row.offset])
    }
    meanLoss = loss / Double(training.count)
  }
}

private func square(_ value: Double) -> Double { value * value }
