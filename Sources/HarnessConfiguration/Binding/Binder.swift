internal import Evaluation
internal import Results
internal import Splitting
internal import Tabular

/// Looks up the names of a config in its data, and collects what does not fit.
///
/// Each part is bound as far as it can be although another one failed, so that one run lists all
/// problems. A part that depends on a failed one is left out without a word: its own problem may
/// vanish with the first.
struct Binder {
  let configuration: RunConfiguration
  let read: ReadTable
  private(set) var problems: [ConfigurationProblem] = []

  init(_ configuration: RunConfiguration, _ read: ReadTable) {
    self.configuration = configuration
    self.read = read
  }

  var table: Table { read.table }

  mutating func note(_ problem: BindingProblem, at path: JSONPath) {
    problems.append(
      ConfigurationProblem(
        path: path, position: configuration.positions[path], kind: .binding(problem)))
  }

  /// The column of this name; nil once its absence is noted.
  mutating func column(_ name: ColumnName, at path: JSONPath) -> Column? {
    if let column = table[name] { return column }
    note(.unknownColumn(name, known: table.columnNames), at: path)
    return nil
  }

  /// Nil only where a problem was noted.
  mutating func bind() -> BoundProblem? {
    let roles = bindRoles()
    let family = bindMetricFamily()
    let weights = bindWeights()
    let bound = bindTarget(family, weights: weights)
    let group = bindGroup()
    let ids = bindIDs()
    let method = bindSplitMethod()
    let subpopulations = bindSubpopulations(roles: roles)
    let searched = bindSearchedColumns(roles: roles)
    bindConditions(roles: roles)
    bindRanges()
    bindKeys()
    let knownTimes = bindKnownTimes()

    guard let bound else { return nil }
    let secondLabels = bindSecondLabels(bound.target)
    let population = bindPopulation(rows: bound.rows)
    let costs = bindCosts(bound.target)
    let metric = bindMetric(task: bound.target.task, costs: costs)
    let guardrails = bindGuardrails(task: bound.target.task, costs: costs)
    let rule = bindRule(bound.target)
    bindCandidates(bound.target)
    guard problems.isEmpty, let metric, let ids, let method else { return nil }
    let keptWeights = weights.map { weights in
      bound.rows.map { rows in rows.map { weights[Int($0)] } } ?? weights
    }
    var problem = BoundProblem(
      table: bound.rows.map { table.selecting(rows: $0) } ?? table, target: bound.target,
      weights: keptWeights?.unlessEqual,
      group: group.map { group in bound.rows.map { group.selecting($0) } ?? group },
      secondLabels: secondLabels.map { labels in
        bound.rows.map { rows in rows.map { labels[Int($0)] } } ?? labels
      },
      ids: bound.rows.map { ids.selecting($0) } ?? ids,
      droppedIDs: bound.rows.map { ids.selecting(rows(without: $0)) },
      weightlessRows: weights?.count { $0 == 0 } ?? 0, idColumn: configuration.data.id,
      roles: roles, features: table.columnNames.filter { roles[$0] == .feature },
      splitMethod: bound.rows.map { method.selecting($0) } ?? method, metric: metric,
      guardrails: guardrails, costs: costs, money: money(costs, primary: metric),
      subpopulations: subpopulations, population: population, searchedColumns: searched, rule: rule)
    problem.knownTimes = knownTimes
    return problem
  }
}

extension Binder {
  /// The rows that are not among these ascending ones, ascending.
  private func rows(without kept: [Int32]) -> [Int32] {
    var isKept = [Bool](repeating: false, count: table.rowCount)
    for row in kept { isKept[Int(row)] = true }
    return (0..<Int32(table.rowCount)).filter { !isKept[Int($0)] }
  }
}

extension SplitMethod {
  /// The method for these rows of its column.
  fileprivate func selecting(_ rows: [Int32]) -> SplitMethod {
    switch self {
    case .holdout: .holdout
    case .group(let column): .group(column.selecting(rows))
    case .time(let column): .time(column.selecting(rows))
    case .column(let column, let test): .column(column.selecting(rows), test: test)
    }
  }
}
