internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// One training of a tree, for one kind of target.
struct TreeTraining<Target: ExactTarget>: Sendable {
  let settings: TreeSettings
  let features: Features
  let target: Target
  /// Empty for regression.
  let classes: [ExactString]
  let folds: Folds
  let workers: Workers

  func train() -> TrainedModel {
    let binned = BinnedFeatures(
      features, folds: folds, settings: settings.encoder, workers: workers)
    let roots = RootHistograms(binned, target: target, folds: folds, workers: workers)
    // The tree of all rows takes longest, so it begins.
    let grown = workers.map(folds.count + 1) { part in
      grow(without: part == 0 ? nil : part - 1, binned, roots)
    }
    let (whole, parts) = (grown[0], grown.dropFirst())
    let path = PruningStep.distinct(whole.path)
    let choice = PruningChoice(path: path, settings: settings.pruning) { candidates in
      var losses = [Double](repeating: 0, count: candidates.count)
      for part in parts {
        let atLeaves = part.validation.map { target.tally(of: $0) }
        let own = part.tree.losses(of: atLeaves, target: target, at: candidates)
        for index in losses.indices { losses[index] += own[index] }
      }
      return losses.map { $0 / Double(target.count) }
    }
    return TrainedModel(
      model: fitted(whole.tree.pruned(at: choice.pruning), binned.encodings[folds.count], choice),
      outOfFold: outOfFold(Array(parts), prunedAt: choice.foldPruning))
  }

  /// The tree of all rows, pruned by α.
  func fit(pruning: Double) -> FittedTree {
    let binned = BinnedFeatures(
      features, folds: folds, settings: settings.encoder, workers: workers)
    let roots = RootHistograms(binned, target: target, folds: folds, workers: workers)
    let whole = grow(without: nil, binned, roots)
    let choice = PruningChoice(pruning, path: PruningStep.distinct(whole.path))
    return fitted(whole.tree.pruned(at: pruning), binned.encodings[folds.count], choice)
  }

  /// A tree with the rows that it did not see, by the leaf that they come to.
  private struct Grown: Sendable {
    var tree: GrownTree<Target.Tally>
    let path: [PruningStep]
    let validation: [[Int32]]
  }

  private func grow(
    without fold: Int?, _ binned: BinnedFeatures, _ roots: RootHistograms<Target>
  ) -> Grown {
    let encodings = binned.encodings[fold ?? folds.count]
    var grower = TreeGrower(
      binned: binned, encodings: encodings, target: target, rows: roots.rows(without: fold),
      settings: settings)
    var tree = grower.grow(root: roots.root(without: fold))
    let path = tree.findCollapses()
    var validation = [[Int32]](repeating: [], count: tree.nodes.count)
    if let fold {
      TreeRouter(trainedOn: features, encodings: encodings)
        .forEachLeaf(of: roots.rowsOfFold[fold], splits: tree.nodes.map(\.split)) { leaf, rows in
          validation[leaf] = Array(rows)
        }
    }
    return Grown(tree: tree, path: path, validation: validation)
  }

  /// What the folds' trees say of the rows that they did not see.
  private func outOfFold(_ parts: [Grown], prunedAt pruning: Double) -> Predictions {
    var outputs: [OutputDescription] = []
    var output = [Int32](repeating: 0, count: target.count)
    for part in parts {
      let answering = part.tree.answering(prunedAt: pruning)
      for (leaf, rows) in part.validation.enumerated() {
        for row in rows { output[Int(row)] = Int32(outputs.count + answering[leaf]) }
      }
      outputs += part.tree.nodes.map { target.output(of: $0.tally) }
    }
    return Predictions(outputs, of: output, classCount: classes.count)
  }

  private func fitted(
    _ tree: GrownTree<Target.Tally>, _ encodings: [ColumnEncoding], _ choice: PruningChoice
  ) -> FittedTree {
    FittedTree(
      encodings: encodings, classes: classes,
      nodes: tree.nodes.map { node in
        FittedTree.Node(
          depth: node.depth, trainingRows: node.tally.count,
          impurity: node.impurity / node.tally.weight,
          output: target.output(of: node.tally), split: node.split)
      }, choice: choice, settings: settings)
  }
}
