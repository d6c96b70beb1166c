internal import Evaluation
internal import Tabular

extension RunConfiguration.SubpopulationSettings {
  private enum Keys {
    static let cross = RequiredKey(
      "cross", .list(of: Dimension.form, atLeast: 2), .ask(.cross),
      about: "Columns whose subpopulations are crossed: every combination is one.")
  }

  private static var crossForm: Form<Self> {
    .object([Keys.cross], alsoKnown: Dimension.keyNames) { object in
      let dimensions = object.value(Keys.cross)
      object.noteDuplicates(of: "column", in: Keys.cross)
      return dimensions.map { Self(dimensions: $0) }
    }
  }

  static var form: Form<Self> {
    let single = Dimension.objectForm(alsoKnown: [Keys.cross.name]).map { Self(dimensions: [$0]) }
    let name = Dimension.nameForm.map { Self(dimensions: [$0]) }
    let cross = crossForm
    return Form(
      kinds: [.string, .object], expected: [.text, .object],
      schema: [
        .init(
          "anyOf", .array([name.schema, single.schema, cross.schema].map { .object($0) }))
      ]
    ) { node, problems in
      if node.kind == .string { return name.value(of: node, &problems) }
      let isCross = node[ExactString(Keys.cross.name)] != nil
      return (isCross ? cross : single).value(of: node, &problems)
    }
  }
}

extension RunConfiguration.SubpopulationSettings.Dimension {
  private enum Keys {
    static let column = RequiredKey(
      "column", .column, .ask(.subpopulationColumn),
      about: "A column: each level of a category, or ranges of a number.")
    static let bins = OptionalKey(
      "bins", cutPoints,
      about: "Ascending cut points of a number: below the first, from the first up to the second, "
        + "and so on.")
    static let quantiles = OptionalKey(
      "quantiles", .integer(.from(2, to: 20)),
      about: "Ranges with equal shares of the training rows. Left out, and no bins: 4.")

    static let all: [any DeclaredKey] = [column, bins, quantiles]
  }

  static var keyNames: [String] { Keys.all.map(\.name) }

  /// A column's name alone: levels of a category, quartiles of a number.
  static var nameForm: Form<Self> {
    Form<ColumnName>.column.map { Self(column: $0, binning: .automatic) }
  }

  static func objectForm(alsoKnown: [String] = []) -> Form<Self> {
    .object(Keys.all, alsoKnown: alsoKnown) { object in
      let column = object.value(Keys.column)
      let bins = object.value(Keys.bins)
      let quantiles = object.value(Keys.quantiles)
      if object.has(Keys.bins), object.has(Keys.quantiles) {
        object.note(.eitherOr(Keys.bins.name, Keys.quantiles.name), at: Keys.quantiles)
      }
      guard let column else { return nil }
      if let bins { return Self(column: column, binning: .bins(bins)) }
      return Self(column: column, binning: quantiles.map { .quantiles($0) } ?? .automatic)
    }
  }

  static var form: Form<Self> { .either(nameForm, objectForm()) }

  private static var cutPoints: Form<[Double]> {
    Form<[Double]>.list(of: .number(), atLeast: 1).checked { points, node, problems in
      for (previous, next) in zip(points, points.dropFirst()) where previous >= next {
        problems.note(.notAscending(previous: previous, next: next), at: node)
        return false
      }
      return true
    }
  }
}
