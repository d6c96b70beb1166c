internal import Pipeline

/// No progress is shown.
struct SilentProgress: RunProgress {
  func begin(_ stage: RunStage) {}

  func end(seconds: Double) {}
}
