internal import Results
internal import Statistics
internal import Tabular

/// One column cut into parts, each row in exactly one.
struct SubpopulationParts {
  let conditions: [Subpopulation.Condition]
  /// The part of each row, an index into `conditions`.
  let training: [Int]
  let test: [Int]

  init(_ dimension: SubpopulationDeclaration.Dimension, training: Table, test: Table) {
    guard let trainingColumn = training[dimension.column], let testColumn = test[dimension.column]
    else { preconditionFailure("no column '\(dimension.column)' to cut into subpopulations") }
    let name = dimension.column.string
    switch (trainingColumn.values, testColumn.values) {
    case (.codes(let training), .codes(let test)): self.init(name, training, test)
    case (.numbers(let training), .numbers(let test)):
      self.init(name, training, test, cuts: dimension.binning.cuts(training))
    default: preconditionFailure("'\(name)' is of another type in the test rows")
    }
  }

  private init(_ column: String, _ training: CodedValues, _ test: CodedValues) {
    func used(_ values: CodedValues) -> Set<ExactString> {
      Set(Set(values.codes).filter { $0 >= 0 }.map { values.levels[Int($0)] })
    }
    let levels = used(training).union(used(test)).sorted()
    let partOfLevel = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1, $0) })
    func parts(_ values: CodedValues) -> [Int] {
      // Levels that no row has are asked for by no code.
      let partOfCode = values.levels.map { partOfLevel[$0] ?? levels.count }
      return values.codes.map { $0 < 0 ? levels.count : partOfCode[Int($0)] }
    }
    self.init(
      column, conditions: levels.map { .level(column: column, level: $0.string) },
      training: parts(training), test: parts(test))
  }

  private init(_ column: String, _ training: [Double], _ test: [Double], cuts: [Double]) {
    let conditions = (0...cuts.count).map { bin in
      Subpopulation.Condition.range(
        column: column, lower: bin == 0 ? nil : cuts[bin - 1],
        upper: bin == cuts.count ? nil : cuts[bin])
    }
    func parts(_ values: [Double]) -> [Int] {
      values.map { value in
        value.isNaN ? conditions.count : cuts.count { $0 <= value }
      }
    }
    self.init(column, conditions: conditions, training: parts(training), test: parts(test))
  }

  /// Rows whose part is the number of conditions are missing; they get a part where there are any.
  private init(
    _ column: String, conditions: [Subpopulation.Condition], training: [Int], test: [Int]
  ) {
    let missing = conditions.count
    let hasMissing = training.contains(missing) || test.contains(missing)
    self.conditions = hasMissing ? conditions + [.missing(column: column)] : conditions
    self.training = training
    self.test = test
  }
}

extension SubpopulationDeclaration.Binning {
  /// The points where these training values are cut: distinct, with a training value on either
  /// side of each unless they are given.
  fileprivate func cuts(_ training: [Double]) -> [Double] {
    let parts: Int
    switch self {
    case .bins(let points): return points
    case .automatic: parts = 4
    case .quantiles(let count): parts = count
    }
    let present = training.filter { !$0.isNaN }.sorted()
    guard let minimum = present.first else { return [] }
    var cuts: [Double] = []
    for cut in Quantiles(present).cutPoints(parts: parts) {
      // A heap of equal values at the bottom is a bin of its own: cut above it.
      let usable = cut > minimum ? cut : present.first { $0 > minimum }
      if let usable, usable != cuts.last { cuts.append(usable) }
    }
    return cuts
  }
}
