extension ConfigurationWordingTests {
  /// Configs that are wrong in themselves.
  static let form: [Case] = [
    Case(
      "an unknown key with a near one",
      [("\"project\": \"loans\"", "\"project\": \"loans\", \"candidtes\": []")],
      """
      loans.json:2:23: $.candidtes: unknown key; did you mean 'candidates'?
      """),
    Case(
      "an unknown key with no near one",
      [("\"target\": \"repaid\"", "\"target\": \"repaid\", \"colour\": 1")],
      """
      loans.json:9:54: $.data.colour: unknown key; known here are 'path', 'query', 'duckdb', 'target', 'positive', 'id', 'exclude', 'group', 'weight', 'secondLabel', 'keys', 'predictedAt', … (17 in all)
      """),
    Case(
      "a duplicate key",
      [("\"project\": \"loans\"", "\"project\": \"loans\", \"project\": \"loans\"")],
      """
      loans.json:2:23: $.project: duplicate key; it stands in line 2, column 3 already
      """),
    Case(
      "all that is required is missing", [(config, "{}")],
      """
      loans.json:1:1: $.project: required, and missing
        runs are kept and found under the project's name
      loans.json:1:1: $.problem.statement: required, and missing
        a problem that nobody can state in a sentence is understood by everyone in another way
      loans.json:1:1: $.problem.decision: required, and missing
        a prediction that changes no decision is not worth a model; say what will be done differently
      loans.json:1:1: $.problem.owner: required, and missing
        somebody has to take the decision and answer for the model
      loans.json:1:1: $.problem.stakeholders: required, and missing
        those whom the decision concerns have to see the report
      loans.json:1:1: $.data.path: required, and missing
        there is nothing to train on without data: give a path, or a query for DuckDB in 'duckdb'
      loans.json:1:1: $.data.target: required, and missing
        the column to be predicted is the problem's core
      loans.json:1:1: $.metric.name: required, and missing
        a model can only be better than another in something that is measured
      loans.json:1:1: $.metric.target: required, and missing
        say what is good enough before the results are known; afterwards every result is
      """),
    Case(
      "text for a number", [("0.8", "\"0.8\"")],
      """
      loans.json:10:44: $.metric.target: expected a number, got '0.8'
        write it without quotes
      """),
    Case(
      "two kinds of data",
      [
        (
          "\"path\": \"loans.csv\"",
          "\"duckdb\": \"FROM a\", \"path\": \"a\", \"query\": \"SELECT 1\""
        )
      ],
      """
      loans.json:9:41: $.data.path: expected either 'path' or 'duckdb', got both
      loans.json:9:55: $.data.query: expected either 'query' or 'duckdb', got both
      """),
    Case(
      "a query without a database",
      [("\"path\": \"loans.csv\"", "\"query\": \"SELECT 1\"")],
      """
      loans.json:9:11: $.data.path: required, and missing
        there is nothing to train on without data: give a path, or a query for DuckDB in 'duckdb'
      """),
    Case(
      "a delimiter of no text",
      [("\"path\": \"loans.csv\"", "\"duckdb\": \"FROM a\", \"delimiter\": \";\"")],
      """
      loans.json:9:46: $.data.delimiter: has no effect beside $.data.duckdb
        leave it out
      """),
    Case(
      "a query with a NUL",
      [("\"path\": \"loans.csv\"", "\"duckdb\": \"FROM \\u0000a\"")],
      """
      loans.json:9:23: $.data.duckdb: expected text without the character NUL, got one with it
      """),
    Case(
      "a number for text", [("\"loans.csv\"", "12")],
      """
      loans.json:9:21: $.data.path: expected text, got 12
      """),
    Case(
      "text for a list", [("[\"Borrowers\"]", "\"Borrowers\"")],
      """
      loans.json:7:21: $.problem.stakeholders: expected a list, got 'Borrowers'
      """),
    Case(
      "an empty list", [("[\"Borrowers\"]", "[]")],
      """
      loans.json:7:21: $.problem.stakeholders: expected at least 1 element, got 0
      """),
    Case(
      "an empty text", [("\"Head of lending\"", "\" \"")],
      """
      loans.json:6:14: $.problem.owner: expected text, got an empty one
      """),
    Case(
      "a blank", [("\"Head of lending\"", "\"FIXME: who answers for it\""), ("0.8", "\"FIXME\"")],
      """
      loans.json:6:14: $.problem.owner: still says FIXME
        only a person can fill it in: who answers for it
      loans.json:10:44: $.metric.target: still says FIXME
        only a person can fill it in
      """),
    Case(
      "a project that is no folder's name", [("\"loans\"", "\"Loans & more\"")],
      """
      loans.json:2:14: $.project: expected a name of letters, digits, '.', '_' and '-', with a letter or digit first and at most 64 of them, got 'Loans & more'
        folders are named for it; Loans-more would do
      """),
    Case(
      "numbers out of range",
      [
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"split\": { \"testShare\": 1.5 }, \"evidence\": { \"alpha\": 0, \"draws\": 2000.5, \"seed\": 9223372036854775808 }"
        )
      ],
      """
      loans.json:2:47: $.split.testShare: expected a number between 0 and 1, got 1.5
      loans.json:2:77: $.evidence.alpha: expected a number between 0 and 0.5, got 0
      loans.json:2:89: $.evidence.draws: expected a whole number, got 2000.5
      loans.json:2:105: $.evidence.seed: expected a number from 0 to 9007199254740991, got 9223372036854775808
      """),
    Case(
      "an unknown word",
      [
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"split\": { \"method\": \"hold-out\" }"
        )
      ],
      """
      loans.json:2:44: $.split.method: expected 'holdout', 'group', 'time' or 'column', got 'hold-out'; did you mean 'holdout'?
      """),
    Case(
      "a method without its column",
      [("\"project\": \"loans\"", "\"project\": \"loans\", \"split\": { \"method\": \"group\" }")],
      """
      loans.json:2:32: $.split.column: required, and missing
        this method goes by a column
      """),
    Case(
      "keys without effect",
      [
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"split\": { \"column\": \"sex\", \"test\": \"m\" }"
        )
      ],
      """
      loans.json:2:44: $.split.column: has no effect while $.split.method is 'holdout'
        leave it out, or change the other
      loans.json:2:59: $.split.test: has no effect while $.split.method is 'holdout'
        leave it out, or change the other
      """),
    Case(
      "candidates of one name, or a baseline's",
      [
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"candidates\": [{ \"name\": \"a\", \"predictions\": \"a.csv\" }, { \"name\": \"a\", \"predictions\": \"b.csv\" }, { \"name\": \"tree\", \"predictions\": \"c.csv\" }, { \"nam\": \"d\" }]"
        )
      ],
      """
      loans.json:2:89: $.candidates[1].name: expected each only once, got 'a' again; it stands at $.candidates[0].name already
      loans.json:2:130: $.candidates[2].name: expected a name of the candidate's own, got 'tree', which is a baseline
      loans.json:2:164: $.candidates[3].name: required, and missing
        the report has to call the candidate something
      loans.json:2:164: $.candidates[3].predictions: required, and missing
        a candidate is judged by its predictions for the test rows: name their file, or a 'command' that makes them
      loans.json:2:166: $.candidates[3].nam: unknown key; did you mean 'name'?
      """),
    Case(
      "waivers",
      [
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"baselines\": { \"waived\": [{ \"rung\": \"tree\", \"reason\": \"Not needed.\", \"by\": \"A. Person\", \"date\": \"2023-02-29\" }, { \"rung\": \"forest\" }] }"
        )
      ],
      """
      loans.json:2:119: $.baselines.waived[0].date: expected a date as YYYY-MM-DD, got '2023-02-29'
      loans.json:2:135: $.baselines.waived[1].reason: required, and missing
        a waiver has a reason or is none; the report shows it
      loans.json:2:135: $.baselines.waived[1].by: required, and missing
        somebody has to stand for the waiver; the report shows the name
      loans.json:2:135: $.baselines.waived[1].date: required, and missing
        a waiver grows old; the report shows since when it holds
      loans.json:2:145: $.baselines.waived[1].rung: expected 'constant', 'rule', 'linear' or 'tree', got 'forest'
      """),
    Case(
      "every baseline is waived",
      [
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"baselines\": { \"waived\": [{ \"rung\": \"constant\", \"reason\": \"No.\", \"by\": \"A\", \"date\": \"2024-01-01\" }, { \"rung\": \"rule\", \"reason\": \"No.\", \"by\": \"A\", \"date\": \"2024-01-01\" }, { \"rung\": \"linear\", \"reason\": \"No.\", \"by\": \"A\", \"date\": \"2024-01-01\" }, { \"rung\": \"tree\", \"reason\": \"No.\", \"by\": \"A\", \"date\": \"2024-01-01\" }] }"
        )
      ],
      """
      loans.json:2:48: $.baselines.waived: every baseline is waived, and at least one must remain
        without a baseline there is nothing that a candidate has to beat
      """),
    Case(
      "penalty and pruning",
      [
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"baselines\": { \"linear\": { \"penalty\": \"cross validated\" }, \"tree\": { \"pruning\": true } }"
        )
      ],
      """
      loans.json:2:61: $.baselines.linear.penalty: expected a number or 'cross-validated', got 'cross validated'
      loans.json:2:103: $.baselines.tree.pruning: expected a number or 'cross-validated', got true
      """),
    Case(
      "subpopulations",
      [
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"subpopulations\": [{ \"column\": \"income\", \"bins\": [3, 2], \"quantiles\": 4 }, { \"cross\": [\"sex\"] }, { \"cross\": [\"sex\", \"sex\"] }, { \"colum\": \"sex\" }, 7]"
        )
      ],
      """
      loans.json:2:72: $.subpopulations[0].bins: expected ascending numbers, got 2 after 3
      loans.json:2:93: $.subpopulations[0].quantiles: expected either 'bins' or 'quantiles', got both
      loans.json:2:109: $.subpopulations[1].cross: expected at least 2 elements, got 1
      loans.json:2:139: $.subpopulations[2].cross[1]: expected each only once, got 'sex' again; it stands at $.subpopulations[2].cross[0] already
      loans.json:2:149: $.subpopulations[3].column: required, and missing
        a subpopulation is made of the values of a column
      loans.json:2:151: $.subpopulations[3].colum: unknown key; did you mean 'column'?
      loans.json:2:169: $.subpopulations[4]: expected text or an object, got 7
      """),
    Case(
      "a rule in the wrong form",
      [
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"baselines\": { \"rule\": { \"rules\": [{ \"when\": \"income > 1\", \"predict\": \"yes\" }] } }"
        )
      ],
      """
      loans.json:2:46: $.baselines.rule.otherwise: required, and missing
        a rule has to answer where none of its conditions holds, too
      loans.json:2:58: $.baselines.rule.rules[0].if: required, and missing
        a rule says when it holds
      loans.json:2:60: $.baselines.rule.rules[0].when: unknown key; known here are 'if' and 'predict'
      """),
    Case(
      "a missing list that is null",
      [("\"project\": \"loans\"", "\"project\": \"loans\", \"candidates\": null")],
      """
      loans.json:2:37: $.candidates: expected a list, got null
      """),
  ]
}
