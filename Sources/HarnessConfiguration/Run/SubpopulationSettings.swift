package import Evaluation
package import Tabular

extension RunConfiguration {
  /// A family of subpopulations: one column is the plain case, more are a cross.
  package struct SubpopulationSettings: Sendable, Equatable {
    package var dimensions: [Dimension]

    package struct Dimension: Sendable, Equatable {
      package var column: ColumnName
      package var binning: SubpopulationDeclaration.Binning

      package init(column: ColumnName, binning: SubpopulationDeclaration.Binning) {
        self.column = column
        self.binning = binning
      }
    }
  }
}
