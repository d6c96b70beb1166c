internal import Audit
internal import Evaluation
internal import Files
internal import HarnessConfiguration
internal import LinearAlgebra
package import Results
internal import Splitting
internal import Tabular

extension RunPipeline {
  /// The data gate alone: the first stages of a run, and what would take a run too long. Candidates
  /// are not read.
  package func audit(
    configPath: String, startedBy author: String?
  ) throws(RunError) -> AuditResult {
    var log = RunLog(clock: clock, progress: progress)
    var prepared = try RunPreparation(
      configPath: configPath, readsCandidates: false, duckDB: duckDB, workers: workers,
      now: now
    ).prepare(log: &log)
    let probed = DataProbes(prepared: prepared, workers: workers).probe(log: &log)
    SystemMemory.returnFreed()
    prepared.audit = prepared.audit.adding(
      probed.findings(prepared.configuration.audit), settings: prepared.configuration.audit)
    log.begin(.describing(columns: prepared.bound.table.columns.count))
    var data = prepared.dataSummary(withHistograms: true, workers: workers)
    probed.add(to: &data)
    log.begin(.assembling(rows: prepared.split.rowCount))
    let split = prepared.splitSummary(of: prepared.splitFile)
    return AuditResult(
      id: RunIdentity.auditID(of: prepared),
      tool: Tool(version: HarnessVersion.current, blas: BLAS.description),
      clock: log.finish(startedBy: author), project: prepared.configuration.project,
      problem: prepared.problem,
      goal: prepared.goal, inputs: prepared.inputs, data: data, split: split,
      gates: [prepared.audit.gate])
  }
}

extension PreparedRun {
  fileprivate var goal: MetricGoal {
    MetricGoal(
      metric: bound.metric.summary, target: configuration.metric.target,
      minimumLift: configuration.metric.minimumLift)
  }
}
