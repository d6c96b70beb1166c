/// A run as it stands beside others: its result without the models, and without what lies behind its
/// findings. It is read from the same JSON, several times as fast.
package struct RunOutline: Decodable, Equatable, Sendable {
  package let schemaVersion: Int
  package let id: String
  package let clock: Clock
  package let project: String
  package let problem: ProblemStatement
  package let inputs: [InputHash]
  package let data: DataOutline
  package let split: SplitSummary
  package let evidence: EvidenceSettings
  package let gates: [Gate]
  package let ladder: [RungOutline]
  package let reference: ReferenceChoice
  package let candidates: [CandidateOutline]
  package let recommendation: Recommendation
  package let budget: Budget?

  package init(_ result: RunResult) {
    schemaVersion = result.schemaVersion
    id = result.id
    clock = result.clock
    project = result.project
    problem = result.problem
    inputs = result.inputs
    data = DataOutline(result.data)
    split = result.split
    evidence = result.evidence
    gates = result.gates
    ladder = result.ladder.map(RungOutline.init)
    reference = result.reference
    candidates = result.candidates.map(CandidateOutline.init)
    recommendation = result.recommendation
    budget = result.budget
  }

  package func rung(_ name: String) -> RungOutline? { ladder.first { $0.name == name } }

  package func candidate(_ name: String) -> CandidateOutline? {
    candidates.first { $0.name == name }
  }

  /// What a measured rung takes, as measured or declared; nil where there is no such rung.
  package func figures(of name: String) -> RungFigures? {
    guard let rung = rung(name), rung.status == .measured else { return nil }
    return RungFigures(
      kind: rung.kind, price: rung.price,
      measurement: clock.measurements?.first { $0.rung == name },
      budget: budget ?? Budget())
  }
}
