internal import Results

extension AuditFinding.Kind {
  /// Whether only models can tell, which are trained for a whole audit alone.
  var needsModels: Bool {
    switch self {
    case .flatLearningCurve, .noisyLabels, .labelDisagreement, .separableParts, .columnAgainstRest,
      .undetectableLift:
      true
    default: false
    }
  }
}
