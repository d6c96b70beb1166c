internal import Results

extension RunConfiguration.BaselineSettings {
  private enum Keys {
    static let rule = OptionalKey(
      "rule", RunConfiguration.RuleSettings.form,
      about: "The rule that a sensible person would use without a model: one condition for the "
        + "positive class, or an ordered list of rules. Left out: the best rule of one condition "
        + "is found on training rows, and the report says that nobody wrote one.")
    static let linear = OptionalKey(
      "linear", linearForm, about: "The linear or logistic regression.")
    static let tree = OptionalKey("tree", treeForm, about: "The decision tree.")
    static let maximumLevels = DefaultedKey(
      "maximumLevels", .integer(.atLeast(2)), default: .integer(50),
      about: "The most levels of a category that get a column of their own; the rarest are pooled.")
    static let minimumLevelRows = DefaultedKey(
      "minimumLevelRows", .integer(.atLeast(1)), default: .integer(10),
      about: "Levels with fewer training rows are pooled.")
    static let folds = DefaultedKey(
      "folds", .integer(.from(2, to: 20)), default: .integer(5),
      about: "Folds of the cross-validation on training rows.")
    static let waived = DefaultedKey(
      "waived", .list(of: RunConfiguration.WaiverSettings.form), default: .array([]),
      about: "Baselines that are left out. The report shows each waiver on top.")
    static let prices = OptionalKey(
      "prices", BaselinePrices.form,
      about: "What baselines cost in people and money, for the steps of the ladder.")

    static let all: [any DeclaredKey] = [
      rule, linear, tree, maximumLevels, minimumLevelRows, folds, waived, prices,
    ]
  }

  /// Settings of one learner: what is absent has the key's own default.
  private enum LinearKeys {
    static let penalty = DefaultedKey(
      "penalty", .numberOrCrossValidated, default: .string(crossValidated),
      about: "The weight λ of the squared coefficients; 0 is none.")
  }

  private enum TreeKeys {
    static let maximumDepth = DefaultedKey(
      "maximumDepth", .integer(.from(1, to: 30)), default: .integer(6),
      about: "The most questions on the way to an answer.")
    static let minimumLeafRows = DefaultedKey(
      "minimumLeafRows", .integer(.atLeast(1)), default: .integer(20),
      about: "The fewest training rows that an answer rests on.")
    static let pruning = DefaultedKey(
      "pruning", .numberOrCrossValidated, default: .string(crossValidated),
      about: "The cost-complexity parameter α; 0 is no pruning.")

    static let all: [any DeclaredKey] = [maximumDepth, minimumLeafRows, pruning]
  }

  private struct Tree: Sendable {
    var maximumDepth = TreeKeys.maximumDepth.fallback
    var minimumLeafRows = TreeKeys.minimumLeafRows.fallback
    var pruning = TreeKeys.pruning.fallback
  }

  private static var linearForm: Form<Tuning> {
    .object([LinearKeys.penalty]) { $0.value(LinearKeys.penalty) }
  }

  private static var treeForm: Form<Tree> {
    .object(TreeKeys.all) { object in
      Tree(
        maximumDepth: object.value(TreeKeys.maximumDepth),
        minimumLeafRows: object.value(TreeKeys.minimumLeafRows),
        pruning: object.value(TreeKeys.pruning))
    }
  }

  static var form: Form<Self> {
    .object(Keys.all) { object in
      let tree = object.value(Keys.tree) ?? Tree()
      let linear = object.value(Keys.linear) ?? LinearKeys.penalty.fallback
      let settings = Self(
        rule: object.value(Keys.rule), linearPenalty: linear.value,
        treeMaximumDepth: tree.maximumDepth, treeMinimumLeafRows: tree.minimumLeafRows,
        treePruning: tree.pruning.value, maximumLevels: object.value(Keys.maximumLevels),
        minimumLevelRows: object.value(Keys.minimumLevelRows), folds: object.value(Keys.folds),
        waived: object.value(Keys.waived), prices: object.value(Keys.prices) ?? [:])
      object.noteDuplicates(of: "rung", in: Keys.waived)
      if Set(settings.waived.map(\.rung)).isSuperset(of: Rung.Kind.baselines) {
        object.note(.everyBaselineWaived, at: Keys.waived)
      }
      return settings
    }
  }
}

private let crossValidated = "cross-validated"

/// A number that the config sets, or one that is chosen by cross-validation (nil).
private struct Tuning: Sendable {
  let value: Double?
}

extension Form where Value == Tuning {
  fileprivate static var numberOrCrossValidated: Form {
    let number = Form<Double>.number(.atLeast(0))
    let expected: [ExpectedForm] = [.number, .words([crossValidated])]
    return Form(
      kinds: [.number, .string], expected: expected,
      schema: [
        .init(
          "anyOf",
          .array([
            .object(number.schema), .object([.init("enum", .array([.string(crossValidated)]))]),
          ]))
      ]
    ) { node, problems in
      if node.kind == .number { return number.value(of: node, &problems).map { Tuning(value: $0) } }
      if case .string(crossValidated) = node.value { return Tuning(value: nil) }
      problems.note(.wrongType(expected: expected, found: FoundValue(node.value)), at: node)
      return nil
    }
  }
}
