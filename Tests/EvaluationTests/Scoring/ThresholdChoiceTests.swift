import Evaluation
import Models
import Results
import Splitting
import Statistics
import Testing

@Suite("Decisions and their threshold")
struct ThresholdChoiceTests {
  private func predictions(_ positive: [Double]) -> Predictions {
    .probabilities(ClassProbabilities(positive: positive))
  }

  @Test(
    "the chosen threshold is as good as the best of all",
    arguments: [
      Metric.f1, .balancedAccuracy, .matthews,
    ])
  func best(_ metric: Metric) throws {
    var random = SeededRandom(seed: 21)
    for digits in [3.0, 10, 1e9] {
      let truth = (0..<60).map { _ in random.uniform() < 0.3 ? 1 : 0 }
      let positive = truth.map {
        ((0.25 * Double($0) + 0.6 * random.uniform()) * digits).rounded() / digits
      }
      let target = classes(truth)
      func score(_ threshold: Double) -> Double {
        metric.score(
          truth: target,
          predictions: ScoredPredictions(
            predictions: predictions(positive),
            labels: Decision.labels(predictions(positive), threshold: threshold))
        ).value ?? -.infinity
      }
      let choice = ThresholdChoice.choose(
        primary: metric, target: target, outOfFold: predictions(positive))
      #expect(choice.origin == .crossValidated)
      #expect(score(choice.value) == ([0] + positive).map(score).max())
    }
  }

  @Test("of a model from elsewhere, costs put it where both decisions cost the same")
  func untuned() {
    func choose(_ costs: [[Double]]) -> DecisionThreshold {
      ThresholdChoice.untuned(costs: CostMatrix(costs: costs))
    }
    #expect(choose([[0, 1], [4, 0]]) == DecisionThreshold(value: 0.2, origin: .costs))
    // A gain for a hit: 1 / (1 + 4 + 5).
    #expect(choose([[0, 1], [4, -5]]) == DecisionThreshold(value: 0.1, origin: .costs))
    // Alarms that cost nothing are always given; ones that never pay, never.
    #expect(choose([[0, 0], [4, 0]]).value == 0)
    #expect(choose([[0, 1], [0, 0]]).value > 1)
    // Costs that reward errors are no guide.
    #expect(choose([[1, 0], [0, 1]]).origin == .half)
  }

  @Test("of a baseline, none costs less on the rows that its folds had not seen")
  func leastCost() {
    var random = SeededRandom(seed: 22)
    for matrix in [[[0, 1], [4, 0]], [[0, 1], [4, -5]], [[0.0, 9], [1, 0]]] {
      // Probabilities that are too sure of themselves, so that the formula's threshold is wrong.
      let chances = (0..<300).map { _ in random.uniform() }
      let truth = chances.map { random.uniform() < 0.2 + 0.4 * $0 ? 1 : 0 }
      let costs = CostMatrix(costs: matrix)
      func cost(_ threshold: Double) -> Double {
        Metric.expectedCost(costs).score(
          truth: classes(truth),
          predictions: ScoredPredictions(
            predictions: predictions(chances),
            labels: Decision.labels(predictions(chances), threshold: threshold))
        ).value ?? .infinity
      }
      // The costs decide whatever the primary metric is.
      let choice = ThresholdChoice.choose(
        primary: .f1, target: classes(truth), outOfFold: predictions(chances), costs: costs)
      #expect(choice.origin == .crossValidatedCosts)
      #expect(cost(choice.value) == ([0, 1.0.nextUp] + chances).map(cost).min())
      #expect(cost(choice.value) <= cost(ThresholdChoice.untuned(costs: costs).value))
    }
  }

  @Test("of thresholds that cost the same, the nearest to the formula's")
  func equalCosts() {
    func choose(_ costs: [[Double]], _ truth: [Int], _ positive: [Double]) -> DecisionThreshold {
      ThresholdChoice.choose(
        primary: .expectedCost(CostMatrix(costs: costs)), target: classes(truth),
        outOfFold: predictions(positive))
    }
    // Told apart without error by any threshold in between: half way.
    #expect(abs(choose([[0, 1], [4, 0]], [0, 1], [0.2, 0.6]).value - 0.4) < 1e-15)
    // Alarms that cost nothing are always given; ones that never pay, never.
    #expect(choose([[0, 0], [4, 0]], [0, 1], [0.2, 0.6]).value == 0)
    #expect(choose([[0, 1], [0, 0]], [0, 1], [0.2, 0.6]).value > 1)
    #expect(choose([[1, 0], [0, 1]], [0, 1], [0.2, 0.6]).origin == .half)
  }

  @Test(
    "one half, where nothing asks for another",
    arguments: [
      Metric.accuracy, .logLoss, .rocAUC, .precision, .recall,
    ])
  func half(_ metric: Metric) {
    let choice = ThresholdChoice.choose(
      primary: metric, target: classes([0, 1, 1]), outOfFold: predictions([0.1, 0.2, 0.3]))
    #expect(choice == DecisionThreshold(value: 0.5, origin: .half))
  }

  @Test("several classes: the most probable, or with costs the cheapest")
  func severalClasses() {
    let probabilities = Predictions.probabilities(
      ClassProbabilities(columns: [[0.5, 0.4], [0.3, 0.4], [0.2, 0.2]]))
    #expect(Decision.labels(probabilities) == [0, 0])
    let costs = CostMatrix(costs: [[0, 1, 1], [1, 0, 1], [9, 9, 0]])
    #expect(Decision.labels(probabilities, costs: costs) == [2, 2])
  }

  @Test("a binary row is positive from the threshold on")
  func threshold() {
    #expect(Decision.labels(predictions([0.3, 0.29]), threshold: 0.3) == [1, 0])
    #expect(Decision.labels(.values([1])) == nil)
    #expect(Decision.labels(.labels([1, 0])) == [1, 0])
  }

  @Test("the reference is the best out of fold, of equals the simpler")
  func reference() {
    func choose(_ primary: Metric, _ truth: [Int]) -> ReferenceChoice {
      let scores = [("rule", 0.7), ("linear", 0.9), ("tree", 0.9)].map { name, sure in
        ReferenceChoice.Score(
          rung: name, outOfFold: probabilities([1 - sure, sure]), primary: primary,
          target: classes(truth))
      }
      return ReferenceChoice.best(of: scores, primary: primary)
    }
    let choice = choose(.logLoss, [0, 1])
    #expect(choice.rung == "linear")
    #expect(choice.crossValidated.map(\.rung) == ["rule", "linear", "tree"])
    #expect(choose(.rocAUC, [1, 1]).rung == "rule")
  }
}
