internal import Evaluation
internal import Foundation
internal import Models
internal import Splitting
internal import Statistics
internal import Tabular

/// Test rows of a binary task with a reference, and a candidate that is better by a known expected
/// log loss, but for a slice where it costs a known one.
struct PlantedSample {
  let columns: [Column]
  let truth: Target
  let reference: ScoredPredictions
  let candidate: ScoredPredictions
  /// Whether each row is in the slice; none where nothing is planted.
  let planted: [Bool]

  enum Slice: String, CaseIterable {
    case level = "one level"
    case range = "a range"
    case levels = "two levels"
    case levelAndRange = "level and range"
    case better = "none, better"
    case equal = "none, equal"

    var isNull: Bool { self == .better || self == .equal }
  }

  /// What is wrong with the candidate inside the slice, on the scale of the log odds.
  enum Fault: String, CaseIterable {
    case blurred
    case shifted
    case shrunken
  }

  struct Shape {
    var rows = 6_000
    var categories = 6
    var numbers = 6
    var gain = 0.02
    var cost = 0.15
    /// Of the log odds: 0 are balanced classes.
    var offset = 0.0
    /// Share of rows where both models are four times as uncertain.
    var uncertainShare = 0.0
    var correlation = 0.4
  }

  init(_ slice: Slice, _ fault: Fault, _ shape: Shape, seed: UInt64, stream: UInt64) {
    var random = SeededRandom(seed: seed, stream: stream)
    var (columns, hidden) = Self.columns(shape, &random)
    var planted = Self.plant(slice, columns, &random)
    while planted == nil {
      (columns, hidden) = Self.columns(shape, &random)
      planted = Self.plant(slice, columns, &random)
    }
    let isPlanted = planted ?? []
    let effects = hidden.map { _ in 0.5 * Self.normal(&random) }
    let signal = (0..<shape.rows).map { row in
      zip(hidden, effects).reduce(shape.offset) { $0 + $1.0[row] * $1.1 }
    }
    let unsure = (0..<shape.rows).map { _ in
      random.uniform() < shape.uncertainShare ? 4.0 : 1.0
    }
    let blurs = (0..<3).map { _ in (0..<shape.rows).map { _ in Self.normal(&random) } }
    let sure = signal.indices.map { signal[$0] + 0.3 * unsure[$0] * blurs[0][$0] }
    let outside = signal.indices.filter { !isPlanted[$0] }
    let inside = signal.indices.filter { isPlanted[$0] }
    func blurred(_ by: Double) -> [Double] {
      signal.indices.map { signal[$0] + by * unsure[$0] * blurs[1][$0] }
    }
    let reference =
      slice == .equal
      ? blurred(0.3)
      : blurred(
        Self.solve(0...6) {
          Self.gap(signal, blurred($0), sure, outside) - shape.gain
        })
    func faulty(_ by: Double) -> [Double] {
      var odds = sure
      for row in inside {
        switch fault {
        case .blurred: odds[row] = signal[row] + by * blurs[2][row]
        case .shifted: odds[row] += by
        case .shrunken: odds[row] = (1 - by) * odds[row] + by * shape.offset
        }
      }
      return odds
    }
    let candidate =
      inside.isEmpty
      ? sure
      : faulty(
        Self.solve(0...8) { Self.gap(signal, faulty($0), reference, inside) - shape.cost })
    self.columns = columns
    self.planted = isPlanted
    self.reference = Self.scored(reference)
    self.candidate = Self.scored(candidate)
    truth = .classes(
      ClassTarget(
        codes: signal.map { random.uniform() < Self.expit($0) ? 1 : 0 },
        classes: [ExactString("no"), ExactString("yes")]))
  }

  /// Columns with one factor in common, and the normal numbers behind them.
  private static func columns(
    _ shape: Shape, _ random: inout SeededRandom
  ) -> (columns: [Column], hidden: [[Double]]) {
    let common = (0..<shape.rows).map { _ in normal(&random) }
    let own = (1 - shape.correlation * shape.correlation).squareRoot()
    var columns: [Column] = []
    var hidden: [[Double]] = []
    for place in 0..<shape.categories + shape.numbers {
      let values = common.map { shape.correlation * $0 + own * normal(&random) }
      hidden.append(values)
      if place < shape.categories {
        let levels = 3 + random.uniform(below: 10)
        let sizes = (0..<levels).map { _ in
          -log(1 - random.uniform()) - log(1 - random.uniform())
        }
        var cuts: [Double] = []
        for size in sizes { cuts.append((cuts.last ?? 0) + size / sizes.reduce(0, +)) }
        var names = Array(0..<Int32(levels))
        random.shuffle(&names)
        let codes = values.map { value in
          let share = Normal.cumulative(value)
          return names[cuts.firstIndex { share < $0 } ?? levels - 1]
        }
        columns.append(
          Column(
            name: ColumnName("category \(place)"), type: .category,
            values: .codes(
              CodedValues(
                codes: codes, levels: (0..<levels).map { ExactString("level \($0 + 10)") }))))
      } else {
        let numbers =
          switch place % 3 {
          case 0: values
          case 1: values.map { exp($0) }
          default: values.map { ($0 * 8).rounded() }
          }
        columns.append(
          Column(name: ColumnName("number \(place)"), type: .number, values: .numbers(numbers)))
      }
    }
    return (columns, hidden)
  }

  /// Rows of a slice that holds 5 to 8 % of all; nil where none is met in a few hundred trials.
  private static func plant(
    _ slice: Slice, _ columns: [Column], _ random: inout SeededRandom
  ) -> [Bool]? {
    let rows = columns[0].count
    if slice.isNull { return [Bool](repeating: false, count: rows) }
    for _ in 0..<300 {
      var isPlanted = [Bool](repeating: true, count: rows)
      func level() {
        let categories = columns.filter { $0.type == .category }
        let column = categories[random.uniform(below: categories.count)]
        guard case .codes(let values) = column.values else { return }
        let level = Int32(random.uniform(below: values.levels.count))
        for row in 0..<rows where values.codes[row] != level { isPlanted[row] = false }
      }
      func range(_ share: Double) {
        let numeric = columns.filter { $0.type == .number }
        let column = numeric[random.uniform(below: numeric.count)]
        guard case .numbers(let numbers) = column.values else { return }
        let quantiles = Quantiles(numbers)
        let start = random.uniform() * (1 - share)
        let (lower, upper) = (quantiles[start], quantiles[min(1, start + share)])
        for row in 0..<rows where !(lower <= numbers[row] && numbers[row] < upper) {
          isPlanted[row] = false
        }
      }
      switch slice {
      case .level: level()
      case .range: range(0.05 + 0.03 * random.uniform())
      case .levels:
        level()
        level()
      default:
        level()
        range(0.15 + 0.45 * random.uniform())
      }
      let share = Double(isPlanted.count { $0 }) / Double(rows)
      if share >= 0.05 && share <= 0.08 { return isPlanted }
    }
    return nil
  }

  /// The expected log loss of `odds` minus that of `others` over these rows.
  private static func gap(
    _ signal: [Double], _ odds: [Double], _ others: [Double], _ rows: [Int]
  ) -> Double {
    func loss(_ signal: Double, _ odds: Double) -> Double {
      let probability = expit(signal)
      return probability * log1p(exp(-odds)) + (1 - probability) * log1p(exp(odds))
    }
    return rows.reduce(0.0) {
      $0 + loss(signal[$1], odds[$1]) - loss(signal[$1], others[$1])
    } / Double(rows.count)
  }

  /// Where a growing function is 0, or the nearer end of the range.
  private static func solve(_ range: ClosedRange<Double>, _ function: (Double) -> Double) -> Double
  {
    var (low, high) = (range.lowerBound, range.upperBound)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if function(middle) < 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  private static func scored(_ odds: [Double]) -> ScoredPredictions {
    let predictions = Predictions.probabilities(ClassProbabilities(positive: odds.map(expit)))
    return ScoredPredictions(predictions: predictions, labels: Decision.labels(predictions))
  }

  private static func expit(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }

  private static func normal(_ random: inout SeededRandom) -> Double {
    Normal.quantile(max(random.uniform(), 0x1p-54))
  }
}
