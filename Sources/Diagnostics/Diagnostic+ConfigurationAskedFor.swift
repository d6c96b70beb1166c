internal import HarnessConfiguration

extension AskedFor {
  /// Why a config has to say it.
  var reason: String {
    switch self {
    case .project: "runs are kept and found under the project's name"
    case .statement:
      "a problem that nobody can state in a sentence is understood by everyone in another way"
    case .decision:
      "a prediction that changes no decision is not worth a model; say what will be done differently"
    case .owner: "somebody has to take the decision and answer for the model"
    case .stakeholders: "those whom the decision concerns have to see the report"
    case .decisionsPerMonth:
      "what a model is worth grows with the decisions that rest on it; an estimate will do"
    case .dataPath:
      "there is nothing to train on without data: give a path, or a query for DuckDB in 'duckdb'"
    case .dataTarget: "the column to be predicted is the problem's core"
    case .keyPath: "a key refers to rows of another file"
    case .predictedAt:
      "whether something is known in time can only be told beside the time of the prediction"
    case .metricName: "a model can only be better than another in something that is measured"
    case .metricTarget:
      "say what is good enough before the results are known; afterwards every result is"
    case .splitColumn: "this method goes by a column"
    case .clauses: "a rule is a list of conditions, each with what it predicts"
    case .condition: "a rule says when it holds"
    case .prediction: "a rule says what it predicts where it holds"
    case .otherwise: "a rule has to answer where none of its conditions holds, too"
    case .waivedRung: "say which baseline is left out"
    case .waivedCheck: "say which finding is let pass"
    case .waiverReason: "a waiver has a reason or is none; the report shows it"
    case .waiverBy: "somebody has to stand for the waiver; the report shows the name"
    case .waiverDate: "a waiver grows old; the report shows since when it holds"
    case .candidateName: "the report has to call the candidate something"
    case .candidatePredictions:
      "a candidate is judged by its predictions for the test rows: name their file, or a 'command' "
        + "that makes them"
    case .serviceURL: "the harness has to know where the service is"
    case .headerVariable: "a header's value stands in the environment"
    case .incumbent:
      "say where we are today: 'metric', what it reaches, or 'predictions', what it said of the test rows"
    case .subpopulationColumn: "a subpopulation is made of the values of a column"
    case .cross: "a cross is made of two or three columns"
    case .subpopulationName: "the report has to call these rows something"
    case .subpopulationCondition: "say for which rows it holds, as in \"age < 30\""
    case .costs:
      "say what errors cost: a matrix by true and predicted class, or 'perUnit' of a target of numbers"
    case .guardrailMetric: "a guardrail is a metric on which a candidate must not be worse"
    case .guardrailMargin: "say how much worse does not matter; 0 is an answer"
    }
  }
}
