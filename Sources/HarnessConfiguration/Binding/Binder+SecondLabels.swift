internal import Splitting
internal import Tabular

extension Binder {
  /// What somebody else says of each row of the file: an index into the target's classes, one beyond
  /// them for another class, −1 where nothing is said; nil where no column says so, or once a problem is
  /// noted.
  mutating func bindSecondLabels(_ target: Target) -> [Int32]? {
    guard let name = configuration.data.secondLabel, let column = table[name] else { return nil }
    guard case .classes(let classes) = target else {
      note(.onlyClasses, at: JSONPath("data", "secondLabel"))
      return nil
    }
    let values = CodedValues(classesOf: column)
    let codes = values.levels.map { level in
      Int32(classes.classes.firstIndex(of: level) ?? classes.classes.count)
    }
    return values.codes.map { $0 < 0 ? -1 : codes[Int($0)] }
  }
}
