package import Tabular

/// How the answers of a service or a program stand for predictions.
package struct AnswerForm: Sendable, Equatable {
  /// The keys that lead to the list of predictions, from the outermost on.
  package var path: [String]
  /// The classes in the order in which a list of probabilities has them; nil: sorted, as numbers
  /// where all of them are numbers. That is how scikit-learn keeps its classes.
  package var classes: [ExactString]?
  /// What numbers of a target with classes are; nil: names of classes where all of them are, else
  /// the positive class's probabilities.
  package var numbers: Numbers?
  /// The keys of predictions that are objects.
  package var columns: PredictionColumns

  package enum Numbers: String, CaseIterable, Sendable {
    case labels
    case probabilities
  }

  package init(
    path: [String] = ["predictions"], classes: [ExactString]? = nil, numbers: Numbers? = nil,
    columns: PredictionColumns = PredictionColumns()
  ) {
    self.path = path
    self.classes = classes
    self.numbers = numbers
    self.columns = columns
  }
}
