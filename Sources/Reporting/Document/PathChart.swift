/// Losses along a path of settings, and the one that was chosen.
struct PathChart: Equatable, Sendable {
  let points: [Point]
  /// Index into `points`.
  let chosen: Int?
  let horizontalTitle: String
  let verticalTitle: String

  /// `label` names the setting; points stand at even distances.
  struct Point: Equatable, Sendable {
    let label: String
    let value: Double
  }
}
