internal import Evaluation
internal import Foundation
internal import Models
internal import Splitting
internal import Statistics
internal import Tabular

/// Test rows with a reference, and a candidate that is better by a known expected loss (log loss, or the
/// absolute error of a regression), but for a slice where it costs a known one.
struct PlantedSample {
  let columns: [Column]
  let truth: Target
  let reference: ScoredPredictions
  let candidate: ScoredPredictions
  /// Whether each row is in the slice; none where nothing is planted.
  let planted: [Bool]
  /// Of each row, the expected loss of the candidate minus that of the reference.
  let harm: [Double]

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
    /// Share of cells that are missing, in every column.
    var missingShare = 0.0
    /// Whether the signal bends and has products of columns.
    var isCurved = false
    /// Whether the reference is off by a shift of the log odds, and not by more noise.
    var isReferenceShifted = false
    /// Values with noise of variance 1, and not classes.
    var isRegression = false
    /// Whether no column says anything of the truth: then all subpopulations are alike.
    var hasNoSignal = false
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
      if shape.hasNoSignal { return shape.offset }
      return zip(hidden, effects).enumerated().reduce(shape.offset) { sum, column in
        let (value, effect) = (column.element.0[row], column.element.1)
        if !shape.isCurved { return sum + value * effect }
        let next = hidden[(column.offset + 1) % hidden.count][row]
        return sum + effect * (value * value - 1 + value * next)
      }
    }
    let unsure = (0..<shape.rows).map { _ in
      random.uniform() < shape.uncertainShare ? 4.0 : 1.0
    }
    let blurs = (0..<3).map { _ in (0..<shape.rows).map { _ in Self.normal(&random) } }
    let sure = signal.indices.map { signal[$0] + 0.3 * unsure[$0] * blurs[0][$0] }
    let outside = signal.indices.filter { !isPlanted[$0] }
    let inside = signal.indices.filter { isPlanted[$0] }
    func gap(_ odds: [Double], _ others: [Double], _ rows: [Int]) -> Double {
      rows.reduce(0.0) {
        $0 + Self.loss(signal[$1], odds[$1], shape) - Self.loss(signal[$1], others[$1], shape)
      } / Double(rows.count)
    }
    func blurred(_ by: Double) -> [Double] {
      signal.indices.map { signal[$0] + by * unsure[$0] * blurs[1][$0] }
    }
    func worse(_ by: Double) -> [Double] {
      shape.isReferenceShifted ? blurred(0.3).map { $0 + by } : blurred(by)
    }
    let reference =
      slice == .equal
      ? blurred(0.3)
      : worse(Self.solve(0...6) { gap(worse($0), sure, outside) - shape.gain })
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
        Self.solve(0...8) { gap(faulty($0), reference, inside) - shape.cost })
    self.columns = columns.map { Self.withMissing($0, shape.missingShare, &random) }
    self.planted = isPlanted
    harm = signal.indices.map {
      Self.loss(signal[$0], candidate[$0], shape) - Self.loss(signal[$0], reference[$0], shape)
    }
    if shape.isRegression {
      self.reference = ScoredPredictions(predictions: .values(reference), labels: nil)
      self.candidate = ScoredPredictions(predictions: .values(candidate), labels: nil)
      truth = .values(signal.map { $0 + Self.normal(&random) })
    } else {
      self.reference = Self.scored(reference)
      self.candidate = Self.scored(candidate)
      truth = .classes(
        ClassTarget(
          codes: signal.map { random.uniform() < Self.expit($0) ? 1 : 0 },
          classes: [ExactString("no"), ExactString("yes")]))
    }
  }

  /// Cells are taken away by chance, after the slice was planted on what stood there.
  private static func withMissing(
    _ column: Column, _ share: Double, _ random: inout SeededRandom
  ) -> Column {
    if share == 0 { return column }
    let isMissing = (0..<column.count).map { _ in random.uniform() < share }
    switch column.values {
    case .numbers(let numbers):
      return Column(
        name: column.name, type: column.type,
        values: .numbers(zip(numbers, isMissing).map { $1 ? .nan : $0 }))
    case .codes(let values):
      return Column(
        name: column.name, type: column.type,
        values: .codes(
          CodedValues(
            codes: zip(values.codes, isMissing).map { $1 ? CodedValues.missing : $0 },
            levels: values.levels)))
    }
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

  /// The expected loss of what a model says, where the truth follows from the signal.
  private static func loss(_ signal: Double, _ said: Double, _ shape: Shape) -> Double {
    if shape.isRegression {
      // The mean of a folded normal.
      let miss = said - signal
      return (2 / Double.pi).squareRoot() * exp(-miss * miss / 2)
        + miss * erf(miss / 2.0.squareRoot())
    }
    let probability = expit(signal)
    return probability * log1p(exp(-said)) + (1 - probability) * log1p(exp(said))
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
    random.normal()
  }
}
