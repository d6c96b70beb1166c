package import Tabular

extension RunConfiguration {
  /// A family of subpopulations: one column is the plain case, more are a cross.
  package struct SubpopulationSettings: Sendable, Equatable {
    package var dimensions: [Dimension]

    package struct Dimension: Sendable, Equatable {
      package var column: ColumnName
      package var binning: Binning

      package init(column: ColumnName, binning: Binning) {
        self.column = column
        self.binning = binning
      }
    }

    package enum Binning: Sendable, Equatable {
      /// Levels of a category; quartiles of a number.
      case automatic
      case quantiles(Int)
      /// Ascending cut points: … < c₁ ≤ … < c₂ ≤ …
      case bins([Double])
    }
  }
}
