import Results

extension Sample {
  static let adultLinear = LinearDescription(
    family: .logistic, penalty: 3.1623,
    penaltyChoice: .crossValidated(
      path: [
        LinearDescription.PathPoint(penalty: 1000, loss: 0.3391),
        LinearDescription.PathPoint(penalty: 316.23, loss: 0.3288),
        LinearDescription.PathPoint(penalty: 100, loss: 0.3231),
        LinearDescription.PathPoint(penalty: 31.623, loss: 0.3204),
        LinearDescription.PathPoint(penalty: 10, loss: 0.3193),
        LinearDescription.PathPoint(penalty: 3.1623, loss: 0.3189),
        LinearDescription.PathPoint(penalty: 1, loss: 0.3190),
        LinearDescription.PathPoint(penalty: 0.1, loss: 0.3192),
      ]), solver: .newton, classes: ["<=50K", ">50K"],
    intercepts: [coefficient(-8.914, 0.214)],
    terms: [
      value("age", 37, 38.6, 13.7, 0.02551, 0.00147),
      value("education_num", 10, 10.08, 2.57, 0.2897, 0.0088),
      value("capital_gain", 0, 1_079, 7_452, 0.000_318_4, 0.000_009_7),
      value("hours_per_week", 40, 40.4, 12.4, 0.02964, 0.00151),
      level("marital_status", "Married-civ-spouse", 1.418, 0.211),
      level("marital_status", "Never-married", -0.894, 0.213),
      level("marital_status", "Divorced", -0.431, 0.214),
      level("marital_status", "Widowed", -0.352, 0.231),
      level("occupation", "Exec-managerial", 0.781, 0.073),
      level("occupation", "Farming-fishing", -0.982, 0.121),
      level("occupation", "Other-service", -0.871, 0.104),
      level("occupation", "Prof-specialty", 0.512, 0.077),
      level("occupation", "Tech-support", 0.623, 0.097),
      level("occupation", "Handlers-cleaners", -0.683, 0.122),
      LinearDescription.Term(
        column: "occupation", part: .missing, coefficients: [coefficient(-0.0312, 0.141)]),
      LinearDescription.Term(
        column: "native_country", part: .rareLevel, coefficients: [coefficient(0.0127, nil)]),
    ], iterations: 7, designColumns: 61, rank: 59)

  private static func value(
    _ column: String, _ median: Double, _ mean: Double, _ deviation: Double, _ estimate: Double,
    _ error: Double
  ) -> LinearDescription.Term {
    LinearDescription.Term(
      column: column, part: .value(median: median, mean: mean, deviation: deviation),
      coefficients: [coefficient(estimate, error)])
  }

  private static func level(
    _ column: String, _ level: String, _ estimate: Double, _ error: Double
  ) -> LinearDescription.Term {
    LinearDescription.Term(
      column: column, part: .level(level), coefficients: [coefficient(estimate, error)])
  }

  static let adultTree = TreeDescription(
    classes: ["<=50K", ">50K"],
    nodes: [
      node(0, 39_073, 0.239, "marital_status", .level("Married-civ-spouse"), yes: 1, no: 2),
      node(1, 17_900, 0.446, "education_num", .atMost(12.5, median: 10), yes: 3, no: 4),
      node(1, 21_173, 0.064, "capital_gain", .atMost(7_055.5, median: 0), yes: 5, no: 6),
      node(2, 12_574, 0.334, "capital_gain", .atMost(5_095.5, median: 0), yes: 7, no: 8),
      node(2, 5_326, 0.711, "capital_gain", .atMost(5_095.5, median: 0), yes: 9, no: 10),
      node(2, 20_801, 0.049, "education_num", .atMost(13.5, median: 10), yes: 11, no: 12),
      leaf(2, 372, 0.928), leaf(3, 11_927, 0.301), leaf(3, 647, 0.978), leaf(3, 4_588, 0.659),
      leaf(3, 738, 0.996), leaf(3, 19_703, 0.035), leaf(3, 1_098, 0.291),
    ], pruning: 0.00042,
    pruningPath: [
      TreeDescription.PathPoint(pruning: 0, leaves: 214, loss: 0.3612),
      TreeDescription.PathPoint(pruning: 0.00011, leaves: 61, loss: 0.3402),
      TreeDescription.PathPoint(pruning: 0.00023, leaves: 28, loss: 0.3329),
      TreeDescription.PathPoint(pruning: 0.00042, leaves: 7, loss: 0.3301),
      TreeDescription.PathPoint(pruning: 0.0019, leaves: 4, loss: 0.3557),
      TreeDescription.PathPoint(pruning: 0.021, leaves: 1, loss: 0.5502),
    ], maximumDepth: 6, minimumLeafRows: 50)
}
