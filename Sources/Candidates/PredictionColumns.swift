package import Tabular

/// Which columns of a predictions file hold what. Nil is the default name.
package struct PredictionColumns: Sendable, Equatable {
  /// The row's id; by default the name of the data's id column, or `row`.
  package var id: ColumnName?
  /// The positive class's probability (binary); by default `probability`.
  package var probability: ColumnName?
  /// One column a class (multi-class), by class name; by default `probability_CLASS`.
  package var probabilities: [ExactString: ColumnName]
  /// The predicted class; by default `label`.
  package var label: ColumnName?
  /// The predicted value; by default `prediction`.
  package var prediction: ColumnName?

  package init(
    id: ColumnName? = nil, probability: ColumnName? = nil,
    probabilities: [ExactString: ColumnName] = [:], label: ColumnName? = nil,
    prediction: ColumnName? = nil
  ) {
    self.id = id
    self.probability = probability
    self.probabilities = probabilities
    self.label = label
    self.prediction = prediction
  }
}
