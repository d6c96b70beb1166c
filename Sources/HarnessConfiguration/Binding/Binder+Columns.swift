internal import Results
internal import Splitting
internal import Tabular

extension Binder {
  /// What each column of the data is for; notes names that are no column.
  mutating func bindRoles() -> [ColumnName: ColumnSummary.Role] {
    var roles = Dictionary(
      uniqueKeysWithValues: table.columnNames.map { ($0, ColumnSummary.Role.feature) })
    let data = configuration.data
    for (index, name) in data.exclude.enumerated() {
      let path = JSONPath("data", "exclude").appending(index: index)
      if !read.unread.contains(name), column(name, at: path) != nil { roles[name] = .excluded }
      noteIfTarget(name, at: path)
    }
    for name in data.reading.types.keys.sorted() {
      _ = column(name, at: JSONPath("data", "types").appending(key: name.exact))
    }
    if let (name, role) = splitColumn {
      let path = JSONPath("split", "column")
      if column(name, at: path) != nil { roles[name] = role }
      noteIfTarget(name, at: path)
    }
    for (name, role) in [
      (data.group, ColumnSummary.Role.group), (data.weight, .weight),
      (data.secondLabel, .secondLabel),
    ] {
      guard let name else { continue }
      let path = JSONPath("data", role.rawValue)
      if column(name, at: path) != nil { roles[name] = role }
      noteIfTarget(name, at: path)
    }
    if let id = data.id {
      if column(id, at: JSONPath("data", "id")) != nil { roles[id] = .id }
      noteIfTarget(id, at: JSONPath("data", "id"))
    }
    if column(data.target, at: JSONPath("data", "target")) != nil { roles[data.target] = .target }
    return roles
  }

  private var splitColumn: (ColumnName, ColumnSummary.Role)? {
    switch configuration.split.method {
    case .holdout: nil
    case .group(let name): (name, .group)
    case .time(let name): (name, .time)
    case .column(let name, test: _): (name, .splitPart)
    }
  }

  private mutating func noteIfTarget(_ name: ColumnName, at path: JSONPath) {
    if name == configuration.data.target { note(.isTarget(name), at: path) }
  }

  /// The id of each row of the file; nil once a problem is noted.
  mutating func bindIDs() -> RowIDs? {
    guard let name = configuration.data.id else { return RowIDs(rowCount: table.rowCount) }
    let path = JSONPath("data", "id")
    guard let column = table[name] else { return nil }
    guard case .codes(let codes) = column.values else {
      note(.idNotText(name, column.type), at: path)
      return nil
    }
    let firstMissing = codes.codes.firstIndex(of: CodedValues.missing)
    if let firstMissing {
      note(
        .idMissing(name, rows: column.missingCount, first: read.place(ofRow: firstMissing)),
        at: path)
    }
    let repeats = repeats(of: codes)
    if let row = repeats.first, let first = codes.codes.firstIndex(of: codes.codes[row]) {
      note(
        .idRepeated(
          name, codes.levels[Int(codes.codes[row])], first: read.place(ofRow: first),
          second: read.place(ofRow: row), repeats: repeats.count), at: path)
    }
    return firstMissing == nil && repeats.isEmpty ? RowIDs(codes) : nil
  }

  /// The rows whose value stood in an earlier row.
  private func repeats(of values: CodedValues) -> [Int] {
    var isTaken = [Bool](repeating: false, count: values.levels.count)
    var repeats: [Int] = []
    for (row, code) in values.codes.enumerated() where code >= 0 {
      if isTaken[Int(code)] { repeats.append(row) }
      isTaken[Int(code)] = true
    }
    return repeats
  }

  /// The column of which rows with one value are a cluster: the config's, else that of a split by
  /// group.
  mutating func bindGroup() -> Column? {
    guard let name = configuration.data.group else {
      if case .group(let name) = configuration.split.method { return table[name] }
      return nil
    }
    guard let column = table[name] else { return nil }
    let missing: Int? =
      switch column.values {
      case .codes(let values): values.codes.firstIndex(of: CodedValues.missing)
      case .numbers(let numbers): numbers.firstIndex(where: \.isNaN)
      }
    if let missing {
      note(
        .groupMissing(name, rows: column.missingCount, first: read.place(ofRow: missing)),
        at: JSONPath("data", "group"))
    }
    return column
  }

  /// Nil once a problem is noted.
  mutating func bindSplitMethod() -> SplitMethod? {
    switch configuration.split.method {
    case .holdout: return .holdout
    case .group(let name): return table[name].map { .group($0) }
    case .time(let name):
      guard let column = table[name] else { return nil }
      guard case .numbers = column.values else {
        note(.timeNotOrdered(name, column.type), at: JSONPath("split", "column"))
        return nil
      }
      return .time(column)
    case .column(let name, let test): return table[name].map { .column($0, test: test) }
    }
  }
}
