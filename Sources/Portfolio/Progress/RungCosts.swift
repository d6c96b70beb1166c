package import Results

/// What a rung is and takes: measured where it was, else declared. Nil: not known.
package struct RungCosts: Codable, Equatable, Sendable {
  package let parameters: Int?
  /// Of a tree.
  package let leaves: Int?
  package let megabytes: Double?
  package let trainingSeconds: Double?
  /// The 95th percentile, one row at a time.
  package let latencyMilliseconds: Double?
  package let memoryMegabytes: Double?
  package let moneyPerThousand: Double?
  package let hoursPerMonth: Double?

  init(of name: String, in run: RunOutline) {
    let rung = run.rung(name)
    let figures = run.figures(of: name)
    parameters = rung?.parameterCount
    leaves = rung?.leaves
    megabytes = figures?[.size]?.value
    trainingSeconds = figures?[.training]?.value
    latencyMilliseconds = figures?[.latency]?.value
    memoryMegabytes = figures?[.memory]?.value
    moneyPerThousand = figures?[.predictions]?.value
    hoursPerMonth = figures?[.upkeep]?.value
  }
}

/// What is recommended, or else the best rung, and what it takes, from a run on.
package struct ComplexityPoint: Codable, Equatable, Sendable {
  package let day: Day
  /// The run's id.
  package let run: String
  package let rung: String
  package let isRecommended: Bool
  package let costs: RungCosts

  /// Of runs in their order, one where the rung or its size changed.
  static func all(of runs: [ProjectRun]) -> [ComplexityPoint] {
    var points: [ComplexityPoint] = []
    for run in runs {
      let result = run.result
      let name = result.recommendation.rung ?? result.recommendation.best
      let costs = RungCosts(of: name, in: result)
      let last = points.last
      // Times differ from run to run; what was built does not.
      let isSame =
        last?.rung == name && last?.isRecommended == (result.recommendation.rung != nil)
        && last?.costs.parameters == costs.parameters && last?.costs.megabytes == costs.megabytes
      guard !isSame else { continue }
      points.append(
        ComplexityPoint(
          day: run.day, run: result.id, rung: name,
          isRecommended: result.recommendation.rung != nil, costs: costs))
    }
    return points
  }
}
