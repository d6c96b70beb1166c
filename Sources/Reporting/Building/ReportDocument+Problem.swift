internal import Results

extension ReportDocument {
  var problem: ProblemTerms {
    let incumbent = result.ladder.first { $0.name == result.problem.incumbent?.rung }
    return ProblemTerms(
      problem: result.problem,
      goal: MetricGoal(
        metric: result.evidence.primary, target: result.evidence.target,
        minimumLift: result.evidence.minimumLift),
      currency: result.currency, incumbent: incumbent?.metrics.first?.measurement.value)
  }
}
