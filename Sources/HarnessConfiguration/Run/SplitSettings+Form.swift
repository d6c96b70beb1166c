internal import Tabular

extension RunConfiguration.SplitSettings {
  private enum Keys {
    static let method = OptionalKey(
      "method", .word(MethodWord.allCases.map { ($0.rawValue, $0) }),
      about: "'holdout': at random, stratified by class. 'group': at random, with all rows of a "
        + "group on one side. 'time': the last rows test. 'column': a column says which rows test. "
        + "Left out: by data.group where that is given, else 'holdout'.")
    static let column = OptionalKey(
      "column", .column,
      about: "The column of the groups, times or parts; every method but 'holdout' needs it.")
    static let test = DefaultedKey(
      "test", .cell, default: .string("test"),
      about: "With method 'column': what the column says of a test row.")
    static let testShare = DefaultedKey(
      "testShare", .number(.between(0, 1)), default: .number(0.2),
      about: "The share of rows (or of groups) that test.")
    static let seed = DefaultedKey(
      "seed", .seed, default: .integer(42),
      about: "The seed of the split and of the cross-validation folds.")

    static let all: [any DeclaredKey] = [method, column, test, testShare, seed]
  }

  private enum MethodWord: String, CaseIterable, Sendable {
    case holdout, group, time, column
  }

  static var form: Form<Self> {
    .object(Keys.all) { object in
      let given = object.value(Keys.method)
      let word = given ?? .holdout
      let column = object.value(Keys.column)
      let test = object.value(Keys.test)
      let testShare = object.value(Keys.testShare)
      let seed = object.value(Keys.seed)
      var idle: [any DeclaredKey] = []
      if word == .holdout { idle.append(Keys.column) }
      if word == .column { idle.append(Keys.testShare) } else { idle.append(Keys.test) }
      for key in idle {
        object.noteIdle(key, because: Keys.method.name, is: word.rawValue)
      }
      let method: Method
      switch (word, column) {
      case (.holdout, _): method = .holdout
      case (.group, let column?): method = .group(column)
      case (.time, let column?): method = .time(column)
      case (.column, let column?): method = .column(column, test: test)
      case (_, nil):
        if !object.has(Keys.column) { object.noteMissing(Keys.column, .splitColumn) }
        return nil
      }
      return Self(
        method: method, isMethodGiven: object.has(Keys.method), testShare: testShare, seed: seed)
    }
  }
}
