internal import Pipeline

/// No progress is shown.
struct SilentProgress: RunProgress {
  func stage(_ stage: RunStage, seconds: Double) {}
}
