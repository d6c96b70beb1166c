internal import Audit
internal import Results

extension RunConfiguration {
  private enum Keys {
    static let schema = OptionalKey(
      "$schema", .anyText, about: "The schema of this file, for editors; the harness ignores it.")
    static let project = RequiredKey(
      "project", .projectName, .ask(.project),
      about: "A short name for the project: letters, digits, '.', '_' and '-'.")
    static let problem = RequiredKey(
      "problem", ProblemStatement.form, .askForItsKeys,
      about: "The problem, as people who do not build models would state it.")
    static let data = RequiredKey(
      "data", DataSettings.form, .askForItsKeys, about: "The data and their columns.")
    static let metric = RequiredKey(
      "metric", MetricSettings.form, .askForItsKeys,
      about: "The primary metric and what counts as enough of it.")
    static let split = DefaultedKey(
      "split", SplitSettings.form, default: .object([]),
      about: "How rows are shared between training and test.")
    static let baselines = DefaultedKey(
      "baselines", BaselineSettings.form, default: .object([]),
      about: "How the mandated baselines are trained; all four always are, unless waived.")
    static let candidates = DefaultedKey(
      "candidates", .list(of: CandidateSettings.form), default: .array([]),
      about: "The models that are to beat the baselines.")
    static let incumbent = OptionalKey(
      "incumbent", IncumbentSettings.form,
      about: "Where we are today: what the process that stands reaches, or said of the test rows.")
    static let subpopulations = DefaultedKey(
      "subpopulations", .list(of: SubpopulationSettings.form), default: .array([]),
      about: "Groups of rows in which candidates are judged as well: a column's name, a column "
        + "with bins or quantiles, a cross of two or three columns, or a name and a condition.")
    static let discovery = DefaultedKey(
      "discovery", DiscoverySettings.form, default: .object([]),
      about: "The search for weak subpopulations that nobody declared.")
    static let guardrails = DefaultedKey(
      "guardrails", .list(of: GuardrailSettings.form), default: .array([]),
      about: "Further metrics on which a candidate must not be worse.")
    static let costs = OptionalKey(
      "costs", CostSettings.form,
      about: "What each decision costs: true class, predicted class, cost. What is left out costs "
        + "0; gains are negative. Of a target of numbers: what a unit of error costs.")
    static let budget = OptionalKey(
      "budget", Budget.form,
      about:
        "What a rung may cost, and what machines and people cost; with it there is an economics "
        + "gate.")
    static let signOff = OptionalKey(
      "signOff", SignOffSettings.form, about: "Who may sign for a candidate.")
    static let evidence = DefaultedKey(
      "evidence", EvidenceSettings.form, default: .object([]),
      about: "How strong the evidence has to be.")
    static let audit = DefaultedKey(
      "audit", AuditSettings.form, default: .object([]),
      about: "What the data must be like.")

    static let all: [any DeclaredKey] = [
      schema, project, problem, data, metric, split, baselines, candidates, incumbent,
      subpopulations, discovery, guardrails, costs, budget, signOff, evidence,
      audit,
    ]
  }

  static var form: Form<RunConfiguration> {
    .object(Keys.all) { object in
      _ = object.value(Keys.schema)
      let project = object.value(Keys.project)
      let problem = object.value(Keys.problem)
      let data = object.value(Keys.data)
      let metric = object.value(Keys.metric)
      var split = object.value(Keys.split)
      let baselines = object.value(Keys.baselines)
      let candidates = object.value(Keys.candidates)
      let incumbent = object.value(Keys.incumbent)
      let subpopulations = object.value(Keys.subpopulations)
      let discovery = object.value(Keys.discovery)
      let guardrails = object.value(Keys.guardrails)
      let costs = object.value(Keys.costs)
      let budget = object.value(Keys.budget)
      let signOff = object.value(Keys.signOff)
      let evidence = object.value(Keys.evidence)
      let audit = object.value(Keys.audit)
      if costs != nil, problem?.value?.moneyPerUnit != nil {
        object.note(.eitherOr(Keys.costs.name, "problem.value.moneyPerUnit"), at: Keys.costs)
      }
      object.noteDuplicates(of: "name", in: Keys.candidates)
      object.noteRepeats(of: "share", in: Keys.subpopulations)
      object.noteDuplicates(of: "name", in: Keys.subpopulations)
      guard let project, let problem, let data, let metric else { return nil }
      // Rows that may be alike belong on one side, unless the config wants it otherwise.
      if let group = data.group, !split.isMethodGiven { split.method = .group(group) }
      return RunConfiguration(
        project: project, problem: problem, data: data, metric: metric, split: split,
        baselines: baselines, candidates: candidates, incumbent: incumbent,
        subpopulations: subpopulations, discovery: discovery, guardrails: guardrails, costs: costs,
        budget: budget, signOff: signOff, evidence: evidence, audit: audit,
        positions: SourcePositions(of: object.node))
    }
  }
}

extension Form where Value == String {
  /// A name that is safe as a folder's on every system.
  fileprivate static var projectName: Form {
    let pattern = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"
    return Form(
      kinds: [.string], expected: [.text],
      schema: [.init("type", .string("string")), .init("pattern", .string(pattern))]
    ) { node, problems in
      guard case .string(let text) = node.value else { return nil }
      guard ProjectName.isValid(text) else {
        problems.note(
          text.isEmpty ? .emptyText : .projectName(text, suggestion: ProjectName.resembling(text)),
          at: node)
        return nil
      }
      return text
    }
  }
}
