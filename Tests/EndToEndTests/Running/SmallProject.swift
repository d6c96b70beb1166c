import Foundation

/// A project of a few hundred made-up customers, small enough to run many times.
///
/// Customers who use the product little leave, more so on the basic plan: a curve that the linear
/// baseline finds. The candidate knows it too, but says 0.5 in the region `north`, so it is no better
/// and the run ends with 1. Which rows test is a column, so that the candidate's file can be
/// written without asking.
struct SmallProject {
  var data: String
  var predictions: String
  var config: String

  init(rows: Int = 600) {
    var data = "customer,plan,region,visits,left,part\n"
    var predictions = "customer,probability\n"
    var noise = Noise()
    for row in 0..<rows {
      let plan = ["basic", "plus", "pro"][row % 3]
      let region = ["north", "south", "", "west"][row / 3 % 4]
      let visits = noise.next() * 30
      let chance = 1 / (1 + exp(visits / 3 - (plan == "basic" ? 5 : 3)))
      let left = noise.next() < chance ? "yes" : "no"
      let part = row % 3 == row / 9 % 3 ? "test" : "train"
      data += "c\(row),\(plan),\(region),\(String(format: "%.2f", visits)),\(left),\(part)\n"
      if part == "test" {
        let probability = region == "north" ? 0.5 : min(max(chance, 0.01), 0.99)
        predictions += "c\(row),\(String(format: "%.4f", probability))\n"
      }
    }
    self.data = data
    self.predictions = predictions
    config = """
      {
        "project": "churn",
        "problem": {
          "statement": "Customers leave without telling us why.",
          "decision": "Whom the care team calls this week.",
          "owner": "Head of Care",
          "stakeholders": ["Care team"]
        },
        "data": {
          "path": "customers.csv", "target": "left", "positive": "yes", "id": "customer",
          "exclude": ["part"]
        },
        "metric": { "name": "log_loss", "target": 0.6, "margin": 0.01 },
        "split": { "method": "column", "column": "part" },
        "baselines": { "rule": "visits < 10" },
        "candidates": [{ "name": "curve", "predictions": "curve.csv" }],
        "subpopulations": ["plan", "region"]
      }
      """
  }

  /// What the customers spend instead, with a few large sums, so that the median matters. It grows
  /// with the visits in a line, so that the linear baseline is the best by far. The candidate is as
  /// good as can be but for the region `north`.
  static func spending(rows: Int = 600) -> SmallProject {
    var project = SmallProject(rows: 0)
    project.data = "customer,plan,region,visits,spend,part\n"
    project.predictions = "customer,prediction\n"
    var noise = Noise()
    for row in 0..<rows {
      let plan = ["basic", "plus", "pro"][row % 3]
      let region = ["north", "south", "", "west"][row / 3 % 4]
      let visits = noise.next() * 30
      let mean = 20 + 6 * visits + (plan == "pro" ? 15 : 0)
      let spend = mean + 10 * (noise.next() - 0.5) + (noise.next() < 0.02 ? 60 : 0)
      let part = row % 3 == row / 9 % 3 ? "test" : "train"
      let visitsText = row % 17 == 5 ? "" : String(format: "%.2f", visits)
      project.data +=
        "c\(row),\(plan),\(region),\(visitsText),\(String(format: "%.2f", spend)),\(part)\n"
      if part == "test" {
        let prediction = region == "north" ? 50 : mean
        project.predictions += "c\(row),\(String(format: "%.4f", prediction))\n"
      }
    }
    project.config.replace(#""target": "left", "positive": "yes""#, with: #""target": "spend""#)
    project.config.replace(
      #""name": "log_loss", "target": 0.6, "margin": 0.01"#,
      with: #""name": "mae", "target": 20, "margin": 0.5"#)
    project.config.replace(#""rule": "visits < 10""#, with: "")
    return project
  }

  /// Writes the three files and says where the config is.
  func write(to scratch: Scratch) throws -> String {
    try scratch.write(data, to: "customers.csv")
    try scratch.write(predictions, to: "curve.csv")
    try scratch.write(config, to: "churn.json")
    return scratch.url.appending(path: "churn.json").path
  }
}

/// Numbers in 0 ..< 1 that look random and are the same each time (a linear congruential generator
/// with Knuth's constants).
struct Noise {
  private var state: UInt64 = 1

  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53
  }
}
