package import Tabular

/// What a candidate predicts, without any truth: the classes of the target, or values.
package enum PredictedTarget: Sendable, Equatable {
  /// In the target's order: with two classes the second is the positive one.
  case classes([ExactString])
  case values
}
