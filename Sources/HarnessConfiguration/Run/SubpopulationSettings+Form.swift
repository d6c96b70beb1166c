internal import Evaluation
internal import Tabular

extension RunConfiguration.SubpopulationSettings {
  private enum Keys {
    static let cross = RequiredKey(
      "cross", .list(of: Dimension.form, atLeast: 2, atMost: 3), .ask(.cross),
      about: "Two or three columns whose subpopulations are crossed: every combination is one.")
    static let name = RequiredKey(
      "name", .text, .ask(.subpopulationName), about: "What the report calls these rows.")
    static let condition = RequiredKey(
      "where", .text, .ask(.subpopulationCondition),
      about: "The rows where this condition of the rule language holds; of any columns but the "
        + "target and the id.")

    static let named: [any DeclaredKey] = [name, condition]
    static let names = [cross.name] + named.map(\.name)
  }

  private static var crossForm: Form<Self> {
    .object([Keys.cross], alsoKnown: Dimension.keyNames) { object in
      let dimensions = object.value(Keys.cross)
      object.noteDuplicates(of: "column", in: Keys.cross)
      return dimensions.map { .cut($0) }
    }
  }

  private static var namedForm: Form<Self> {
    .object(Keys.named, alsoKnown: Dimension.keyNames) { object in
      let name = object.value(Keys.name)
      let condition = object.value(Keys.condition)
      guard let name, let condition else { return nil }
      return .named(name, condition: condition)
    }
  }

  static var form: Form<Self> {
    let single = Dimension.objectForm(alsoKnown: Keys.names, maySayShares: true)
      .map { Self.cut([$0]) }
    let column = Dimension.nameForm.map { Self.cut([$0]) }
    let (cross, named) = (crossForm, namedForm)
    return Form(
      kinds: [.string, .object], expected: [.text, .object],
      schema: [
        .init(
          "anyOf",
          .array(
            [column.schema, single.schema, cross.schema, named.schema].map { .object($0) }))
      ]
    ) { node, problems in
      if node.kind == .string { return column.value(of: node, &problems) }
      func has(_ key: any DeclaredKey) -> Bool { node[ExactString(key.name)] != nil }
      let form = has(Keys.cross) ? cross : Keys.named.contains(where: has) ? named : single
      return form.value(of: node, &problems)
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
    static let minimumRows = OptionalKey(
      "minimumRows", .integer(.from(0, to: 1_000_000_000)),
      about: "Levels with fewer training rows are one subpopulation, 'other'. Left out: 10.")

    static let share = OptionalKey(
      "share", sharesForm,
      about:
        "What part of the world each level has, by name (an empty name is missing), or each bin "
        + "in their order, missing last; they add up to 1. Overall metrics are weighted to these.")

    static let all: [any DeclaredKey] = [column, bins, quantiles, minimumRows]
  }

  static var keyNames: [String] { Keys.all.map(\.name) }

  /// A column's name alone: levels of a category, quartiles of a number.
  static var nameForm: Form<Self> {
    Form<ColumnName>.column.map { Self(column: $0, binning: .automatic) }
  }

  static func objectForm(alsoKnown: [String] = [], maySayShares: Bool = false) -> Form<Self> {
    .object(maySayShares ? Keys.all + [Keys.share] : Keys.all, alsoKnown: alsoKnown) { object in
      let column = object.value(Keys.column)
      let bins = object.value(Keys.bins)
      let quantiles = object.value(Keys.quantiles)
      let minimumRows = object.value(Keys.minimumRows)
      if object.has(Keys.bins), object.has(Keys.quantiles) {
        object.note(.eitherOr(Keys.bins.name, Keys.quantiles.name), at: Keys.quantiles)
      }
      let shares = maySayShares ? object.value(Keys.share) : nil
      if maySayShares, object.has(Keys.share) {
        object.noteIdle(Keys.minimumRows, beside: Keys.share)
      }
      guard let column else { return nil }
      return Self(
        column: column,
        binning: bins.map { .bins($0) } ?? quantiles.map { .quantiles($0) } ?? .automatic,
        minimumRows: minimumRows, shares: shares)
    }
  }

  static var form: Form<Self> { .either(nameForm, objectForm()) }

  private static var sharesForm: Form<PopulationDeclaration.Shares> {
    let share = Form<Double>.number(.from(0, to: 1))
    let levels = Form<[(name: ExactString, value: Double)]>.map(of: share).map { members in
      PopulationDeclaration.Shares.levels(
        Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }))
    }
    let bins = Form<[Double]>.list(of: share, atLeast: 1).map {
      PopulationDeclaration.Shares.bins($0)
    }
    return Form<PopulationDeclaration.Shares>.either(levels, bins).checked {
      shares, node, problems in
      let sum: Double =
        switch shares {
        case .levels(let shares): shares.values.sorted().reduce(0, +)
        case .bins(let shares): shares.reduce(0, +)
        }
      if abs(sum - 1) <= 1e-6 { return true }
      problems.note(.sharesSum(sum), at: node)
      return false
    }
  }

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
