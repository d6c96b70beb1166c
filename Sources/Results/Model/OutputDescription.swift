/// What a model says of rows that it treats alike.
package enum OutputDescription: Codable, Equatable, Sendable {
  /// A probability for each class, in the order of the classes.
  case probabilities([Double])
  case value(Double)
}
