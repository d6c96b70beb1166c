@testable import Splitting
import Tabular

/// Training rows without a split.
func trainingRows(_ table: Table, _ target: Target) -> TrainingRows {
  TrainingRows(features: Features(table), target: target)
}
