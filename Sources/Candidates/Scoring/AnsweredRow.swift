/// What an answer says of one row.
enum AnsweredRow: Equatable {
  /// A number whose meaning the other rows tell: a value, a class's name, or a probability.
  case number(Double)
  case label(Int32)
  /// By class in the target's order, or the positive class's alone.
  case probabilities([Double], label: Int32?)
}
