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

  @Test("costs put it where both decisions cost the same")
  func costs() {
    func choose(_ costs: [[Double]]) -> DecisionThreshold {
      ThresholdChoice.choose(
        primary: .expectedCost(CostMatrix(costs: costs)), target: classes([0, 1]),
        outOfFold: predictions([0.2, 0.6]))
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
