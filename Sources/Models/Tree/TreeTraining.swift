internal import Results
internal import Splitting
internal import Tabular

/// One training of a tree, for one kind of target.
struct TreeTraining<Tally: TargetTally> {
  let settings: TreeSettings
  let features: Features
  let targets: [Tally.Element]
  let empty: Tally
  /// Empty for regression.
  let classes: [ExactString]
  /// What was taken from each value of a regression.
  let centre: Double

  func train(folds: Folds) -> TrainedModel {
    let encoder = FeatureEncoder.fit(features, settings: settings.encoder)
    var tree = grow(encode(features, by: encoder), targets)
    let path = PruningStep.distinct(tree.findCollapses())
    let folds = (0..<folds.count).map { fold in growFold(folds.rows(of: fold)) }
    let choice = PruningChoice(path: path, settings: settings.pruning) { candidates in
      var losses = [Double](repeating: 0, count: candidates.count)
      for fold in folds {
        fold.tree.addLosses(
          of: fold.validation, targets: fold.rows.map { targets[$0] }, at: candidates, to: &losses)
      }
      return losses.map { $0 / Double(targets.count) }
    }
    let parts = folds.map { fold in
      let model = fitted(fold.tree.pruned(at: choice.foldPruning), fold.encoder, choice)
      return (rows: fold.rows, predictions: model.predict(fold.validation))
    }
    return TrainedModel(
      model: fitted(tree.pruned(at: choice.pruning), encoder, choice),
      outOfFold: Predictions(scattering: parts))
  }

  private struct Fold {
    let encoder: FeatureEncoder
    let tree: GrownTree<Tally>
    /// The rows that the tree did not see.
    let rows: [Int]
    let validation: DesignMatrix
  }

  private func growFold(_ rows: (fitting: [Int], validation: [Int])) -> Fold {
    let fitting = features.selecting(rows.fitting)
    let encoder = FeatureEncoder.fit(fitting, settings: settings.encoder)
    var tree = grow(encode(fitting, by: encoder), rows.fitting.map { targets[$0] })
    _ = tree.findCollapses()
    return Fold(
      encoder: encoder, tree: tree, rows: rows.validation,
      validation: encode(features.selecting(rows.validation), by: encoder))
  }

  private func grow(_ design: DesignMatrix, _ targets: [Tally.Element]) -> GrownTree<Tally> {
    var grower = TreeGrower(design: design, targets: targets, empty: empty, settings: settings)
    return grower.grow()
  }

  private func encode(_ features: Features, by encoder: FeatureEncoder) -> DesignMatrix {
    do {
      return try encoder.encode(features)
    } catch {
      preconditionFailure("the encoder was fitted on these columns")
    }
  }

  private func fitted(
    _ tree: GrownTree<Tally>, _ encoder: FeatureEncoder, _ choice: PruningChoice
  ) -> FittedTree {
    FittedTree(
      encoder: encoder, classes: classes,
      nodes: tree.nodes.map { node in
        FittedTree.Node(
          depth: node.depth, trainingRows: node.tally.count,
          impurity: node.impurity / Double(node.tally.count),
          output: node.tally.output(centre: centre),
          split: node.split.map {
            .init(column: $0.column, threshold: $0.threshold, low: $0.low, high: $0.high)
          })
      }, choice: choice, settings: settings)
  }
}
