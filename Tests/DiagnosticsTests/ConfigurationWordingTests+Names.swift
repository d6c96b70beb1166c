extension ConfigurationWordingTests {
  /// Configs that do not fit their data.
  static let names: [Case] = [
    Case(
      "columns that are not there",
      [
        ("\"repaid\"", "\"repayed\""),
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"subpopulations\": [\"sexe\"], \"split\": { \"method\": \"time\", \"column\": \"month\" }"
        ),
      ],
      """
      loans.json:2:42: $.subpopulations[0]: the data have no column 'sexe'; did you mean 'sex'?
      loans.json:2:90: $.split.column: the data have no column 'month'
        the columns are 'loan', 'income', 'sex', 'since', 'repaid' and 'amount'
      loans.json:9:44: $.data.target: the data have no column 'repayed'; did you mean 'repaid'?
      """),
    Case(
      "the target has another role, too",
      [("\"target\": \"repaid\"", "\"target\": \"repaid\", \"exclude\": [\"repaid\", \"incme\"]")],
      """
      loans.json:9:66: $.data.exclude[0]: 'repaid' is the target, and cannot be this as well
      loans.json:9:76: $.data.exclude[1]: the data have no column 'incme'; did you mean 'income'?
      """),
    Case(
      "an unknown metric", [("\"roc_auc\"", "\"auc_roc\"")],
      """
      loans.json:10:23: $.metric.name: unknown metric 'auc_roc'; did you mean 'roc_auc'?
        the metrics are 'log_loss', 'roc_auc', 'average_precision', 'brier', 'accuracy', 'balanced_accuracy', 'f1', 'precision', 'recall', 'matthews', 'ece', 'expected_cost', 'macro_f1', 'weighted_f1', 'rmse', 'mae', 'r2', 'median_ae', 'mape' and 'pinball'
      """),
    Case(
      "an unknown metric that resembles none", [("\"roc_auc\"", "\"gini\"")],
      """
      loans.json:10:23: $.metric.name: unknown metric 'gini'
        the metrics are 'log_loss', 'roc_auc', 'average_precision', 'brier', 'accuracy', 'balanced_accuracy', 'f1', 'precision', 'recall', 'matthews', 'ece', 'expected_cost', 'macro_f1', 'weighted_f1', 'rmse', 'mae', 'r2', 'median_ae', 'mape' and 'pinball'
      """),
    Case(
      "a metric of another task",
      [
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"guardrails\": [{ \"metric\": \"macro_f1\", \"margin\": 0 }, { \"metric\": \"brier\", \"margin\": 0 }, { \"metric\": \"brier\", \"margin\": 0 }]"
        )
      ],
      """
      loans.json:2:50: $.guardrails[0].metric: the metric 'macro_f1' does not go with the target, which has two classes
        those that do are 'log_loss', 'roc_auc', 'average_precision', 'brier', 'accuracy', 'balanced_accuracy', 'f1', 'precision', 'recall', 'matthews', 'ece' and 'expected_cost'
      loans.json:2:125: $.guardrails[2].metric: expected each metric only once, got 'brier' again
      """),
    Case(
      "a metric of numbers for classes", [("\"roc_auc\"", "\"mae\"")],
      """
      loans.json:9:44: $.data.target: expected numbers, since the metric is 'mae', got a column of type category
        for classes choose a metric such as 'log_loss' or 'accuracy'
      """),
    Case(
      "a metric of classes for dates",
      [("\"repaid\"", "\"since\", \"types\": { \"since\": \"datetime\" }")],
      """
      loans.json:9:44: $.data.target: expected classes, got dates
      """),
    Case(
      "a target value that cannot be reached", [("0.8", "80")],
      """
      loans.json:10:44: $.metric.target: 'roc_auc' lies between 0 and 1, got 80
      """),
    Case(
      "a quantile that is needed, one that is not, and costs",
      [
        ("\"roc_auc\"", "\"roc_auc\", \"quantile\": 0.5"),
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"guardrails\": [{ \"metric\": \"expected_cost\", \"margin\": 0 }]"
        ),
      ],
      """
      loans.json:2:50: $.guardrails[0].metric: the metric 'expected_cost' needs costs
        add "costs", for example { "yes": { "no": 10 }, "no": { "yes": 1 } }
      loans.json:10:46: $.metric.quantile: has no effect with the metric 'roc_auc'
      """),
    Case(
      "a positive class that is none",
      [("\"target\": \"repaid\"", "\"target\": \"repaid\", \"positive\": \"Yes\"")],
      """
      loans.json:9:66: $.data.positive: expected one of the target's classes, got 'Yes'; did you mean 'yes'?
        the classes are 'no' and 'yes'
      """),
    Case(
      "costs of classes that are none",
      [
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"costs\": { \"yes\": { \"maybe\": 1 }, \"never\": { \"no\": 1 } }"
        )
      ],
      """
      loans.json:2:52: $.costs.yes.maybe: expected one of the target's classes, got 'maybe'
        the classes are 'yes' and 'no'
      loans.json:2:66: $.costs.never: expected one of the target's classes, got 'never'
        the classes are 'yes' and 'no'
      """),
    Case(
      "an id that repeats",
      [("\"target\": \"repaid\"", "\"target\": \"repaid\", \"id\": \"loan\"")],
      """
      loans.json:9:60: $.data.id: expected an id of its own for each row, got 'a2' in lines 3 and 4 of the data
        if several rows are of one customer, that column is a group: data.group
      """),
    Case(
      "a time that has no order",
      [
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"split\": { \"method\": \"time\", \"column\": \"sex\" }"
        )
      ],
      """
      loans.json:2:62: $.split.column: expected a column of dates or numbers, got 'sex' of type category
      """),
    Case(
      "a margin that the metric's range has no room for",
      [("0.8", "0.8, \"margin\": 5, \"minimumLift\": 1")],
      """
      loans.json:10:59: $.metric.margin: 'roc_auc' has a range of width 1, got 5
      """),
    Case(
      "a rule that cannot be read",
      [
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"baselines\": { \"rule\": \"income >> 5\" }"
        )
      ],
      """
      loans.json:2:46: $.baselines.rule: in the rule, column 8: expected a word of the rule language, got '>>'
      """),
    Case(
      "a rule that does not fit the data",
      [
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"baselines\": { \"rule\": { \"rules\": [{ \"if\": \"incom > 5\", \"predict\": \"no\" }, { \"if\": \"sex > 5\", \"predict\": \"maybe\" }, { \"if\": \"sex = \\\"w\\\"\", \"predict\": 1 }, { \"if\": \"repaid = \\\"yes\\\"\", \"predict\": \"yes\" }], \"otherwise\": \"yes\" } }"
        )
      ],
      """
      loans.json:2:66: $.baselines.rule.rules[0].if: the rule looks at a column 'incom' that the data do not have; did you mean 'income'?
      loans.json:2:106: $.baselines.rule.rules[1].if: the rule orders 'sex' by '>', and a column of type category has no order
      loans.json:2:128: $.baselines.rule.rules[1].predict: expected one of the target's classes, got 'maybe'
        the classes are 'yes' and 'no'
      loans.json:2:147: $.baselines.rule.rules[2].if: no row has 'w' in 'sex'
      loans.json:2:173: $.baselines.rule.rules[2].predict: expected one of the target's classes, got '1'
        the classes are 'yes' and 'no'
      loans.json:2:186: $.baselines.rule.rules[3].if: the rule looks at 'repaid', which is the target
      """),
    Case(
      "subpopulations that are no groups",
      [
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"subpopulations\": [\"repaid\", { \"column\": \"sex\", \"bins\": [1] }, \"since\"]"
        )
      ],
      """
      loans.json:2:42: $.subpopulations[0]: expected a column that makes groups, got 'repaid', which is the target
      loans.json:2:79: $.subpopulations[1].bins: expected a column of numbers, got 'sex' of type category
        name the column alone; each of its levels is a subpopulation then
      loans.json:2:86: $.subpopulations[2]: expected a column of text or numbers, got 'since', which holds dates
        add a column of years or months to the data
      """),
    Case(
      "one condition for three classes",
      [
        ("\"repaid\"", "\"income\""), ("\"roc_auc\"", "\"accuracy\""),
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"baselines\": { \"rule\": \"amount > 5\" }"
        ),
      ],
      """
      loans.json:2:46: $.baselines.rule: one condition alone answers for two classes, and this target has more than two classes
        say what to predict: { "rules": [{ "if": …, "predict": … }], "otherwise": … }
      """),
    Case(
      "settings of another task",
      [
        ("\"roc_auc\"", "\"rmse\""), ("\"repaid\"", "\"amount\", \"positive\": \"yes\""),
        (
          "\"project\": \"loans\"",
          "\"project\": \"loans\", \"costs\": {}, \"baselines\": { \"rule\": \"income > 5\" }, \"candidates\": [{ \"name\": \"a\", \"predictions\": \"a.csv\", \"threshold\": 0.5, \"columns\": { \"label\": \"l\", \"probabilities\": { \"yes\": \"p\" } } }]"
        ),
      ],
      """
      loans.json:2:32: $.costs: goes with a target of classes, and this one is a number
      loans.json:2:59: $.baselines.rule: one condition alone answers for two classes, and this target is a number
        say what to predict: { "rules": [{ "if": …, "predict": … }], "otherwise": … }
      loans.json:2:142: $.candidates[0].threshold: goes with a target of two classes, and this one is a number
      loans.json:2:169: $.candidates[0].columns.label: goes with a target of classes, and this one is a number
      loans.json:2:191: $.candidates[0].columns.probabilities: goes with a target of three classes or more, and this one is a number
      loans.json:9:66: $.data.positive: goes with a target of classes, and this one is a number
      """),
  ]
}
