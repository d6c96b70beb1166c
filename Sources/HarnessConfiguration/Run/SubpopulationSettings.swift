package import Evaluation
package import Tabular

extension RunConfiguration {
  /// A family of subpopulations, or a single one with a name.
  package enum SubpopulationSettings: Sendable, Equatable {
    /// One column is the plain case, more are a cross.
    case cut([Dimension])
    /// The rows where a condition of the rule language holds.
    case named(String, condition: String)

    package struct Dimension: Sendable, Equatable {
      package var column: ColumnName
      package var binning: SubpopulationDeclaration.Binning
      /// Levels with fewer training rows are pooled; nil: as the default says.
      package var minimumRows: Int?
      /// What shares of the world the parts have, where the config says so.
      package var shares: PopulationDeclaration.Shares?

      package init(
        column: ColumnName, binning: SubpopulationDeclaration.Binning, minimumRows: Int? = nil,
        shares: PopulationDeclaration.Shares? = nil
      ) {
        self.column = column
        self.binning = binning
        self.minimumRows = minimumRows
        self.shares = shares
      }

      /// As of the levels that the linear rung and the tree pool.
      static let defaultMinimumRows = 10
    }

    /// None of a named one.
    package var dimensions: [Dimension] {
      switch self {
      case .cut(let dimensions): dimensions
      case .named: []
      }
    }
  }
}
