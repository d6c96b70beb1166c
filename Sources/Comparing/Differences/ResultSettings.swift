internal import Foundation
internal import Results

/// What a run was set to do, as far as its result tells: for runs whose configs are gone. Names are
/// those of the config where it has the same setting.
struct ResultSettings: Encodable {
  private let project: String
  private let problem: ProblemStatement
  private let data: Data
  private let metric: Metric
  private let split: Split
  private let evidence: Evidence
  private let baselines: [String: Baseline]
  private let candidates: [Candidate]
  private let guardrails: [String: Double]
  private let costs: MoneySettings?
  private let population: [Part]?
  private let budget: Budget?

  init(_ result: RunResult) {
    let evidence = result.evidence
    project = result.project
    problem = result.problem
    data = Data(result)
    metric = Metric(
      name: evidence.primary.id, target: evidence.target, minimumLift: evidence.minimumLift,
      margin: evidence.margin)
    split = Split(result.split)
    self.evidence = Evidence(
      alpha: evidence.looks?.configuredAlpha ?? evidence.alpha, draws: evidence.bootstrapDraws,
      seed: evidence.seed, folds: evidence.folds)
    baselines = Dictionary(
      result.ladder.filter { $0.kind != .candidate }.map { ($0.name, Baseline($0)) },
      uniquingKeysWith: { first, _ in first })
    candidates = result.ladder.filter { $0.kind == .candidate }.map(Candidate.init)
    guardrails = Dictionary(
      (result.candidates.first?.guardrails ?? []).map { ($0.comparison.metric, $0.margin) },
      uniquingKeysWith: { first, _ in first })
    costs = evidence.money
    population = evidence.population?.parts.map { Part(condition: $0.condition, share: $0.share) }
    budget = result.budget
  }

  /// Sorted keys, so that texts of equal settings are equal.
  var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return (try? encoder.encode(self)).map(Array.init) ?? []
  }

  private struct Data: Encodable {
    let target: String
    let positive: String?
    let query: String?
    let weight: String?
    let group: String?

    init(_ result: RunResult) {
      target = result.data.target
      positive = result.data.task == .binary ? result.data.classes.last?.name : nil
      query = result.data.query
      weight = result.evidence.weights?.column
      group = result.evidence.clusters?.column
    }
  }

  private struct Metric: Encodable {
    let name: String
    let target: Double
    let minimumLift: Double
    let margin: Double
  }

  private struct Split: Encodable {
    let method: SplitSummary.Method
    let column: String?
    let seed: UInt64?

    init(_ split: SplitSummary) {
      method = split.method
      column = split.column
      seed = split.seed
    }
  }

  private struct Evidence: Encodable {
    let alpha: Double
    let draws: Int
    let seed: UInt64
    let folds: Int
  }

  private struct Part: Encodable {
    let condition: Subpopulation.Condition
    let share: Double
  }

  /// What was tuned or waived, and how it was written.
  private struct Baseline: Encodable {
    let waived: Waiver?
    let penalty: Double?
    let maximumDepth: Int?
    let minimumLeafRows: Int?
    let rule: [String]?

    init(_ rung: Rung) {
      if case .waived(let waiver) = rung.status { waived = waiver } else { waived = nil }
      var penalty: Double?
      var tree: TreeDescription?
      var rule: [String]?
      switch rung.model {
      case .linear(let model): if case .configured = model.penaltyChoice { penalty = model.penalty }
      case .tree(let model): tree = model
      case .rule(let model) where model.origin == .written: rule = model.clauses.map(\.condition)
      default: break
      }
      self.penalty = penalty
      maximumDepth = tree?.maximumDepth
      minimumLeafRows = tree?.minimumLeafRows
      self.rule = rule
    }
  }

  private struct Candidate: Encodable {
    let name: String
    let path: String?
    let command: [String]?
    let note: String?
    let parameters: Int?
    let threshold: Double?

    init(_ rung: Rung) {
      name = rung.name
      parameters = rung.parameterCount
      threshold =
        rung.decisionThreshold?.origin == .configured ? rung.decisionThreshold?.value : nil
      switch rung.model {
      case .predictionsFile(let file): (path, command, note) = (file.path, nil, file.note)
      case .program(let program): (path, command, note) = (nil, program.command, program.note)
      default: (path, command, note) = (nil, nil, nil)
      }
    }
  }
}
