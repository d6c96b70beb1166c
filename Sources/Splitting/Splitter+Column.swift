internal import Statistics
internal import Tabular

/// Splits that a column decides.
extension Splitter {
  /// Takes groups in a random order, each where it brings the test rows nearer to the wanted
  /// count. Groups are whole, so the share is met only as nearly as their sizes allow.
  func groups(_ column: Column, testCount: Int) throws(SplitError) -> [Bool] {
    let grouping = try Grouping(column)
    guard grouping.sizes.count >= 2 else { throw .oneGroup(column: column.name) }
    var order = Array(0..<Int32(grouping.sizes.count))
    var random = SeededRandom(seed: seed, stream: Self.stream)
    random.shuffle(&order)

    var isTestGroup = [Bool](repeating: false, count: order.count)
    var taken = 0
    for group in order.map({ Int($0) }) {
      let size = grouping.sizes[group]
      if abs(taken + size - testCount) < abs(taken - testCount) {
        isTestGroup[group] = true
        taken += size
      }
    }
    // Large groups can leave one side without rows; the smallest group is then the least harm.
    if taken == 0 || taken == column.count,
      let smallest = order.min(by: { grouping.sizes[Int($0)] < grouping.sizes[Int($1)] })
    {
      isTestGroup[Int(smallest)].toggle()
    }
    return grouping.groups.map { isTestGroup[$0] }
  }

  /// The last rows by time. Rows of one time stay together: of the two cuts around the wanted one,
  /// the nearer is taken, and of two equally near ones the later.
  func latest(_ column: Column, testCount: Int) throws(SplitError) -> [Bool] {
    guard case .numbers(let times) = column.values else {
      throw .notATime(column: column.name, type: column.type)
    }
    if let row = times.firstIndex(where: \.isNaN) {
      throw .missingValue(column: column.name, row: row)
    }
    let sorted = times.sorted()
    let wanted = sorted.count - testCount
    func isCut(_ position: Int) -> Bool { sorted[position - 1] < sorted[position] }
    let earlier = stride(from: wanted, through: Self.minimumTrainingRows, by: -1).first(
      where: isCut)
    let later = (wanted..<sorted.count).first(where: isCut)
    let cut: Int
    switch (earlier, later) {
    case (let earlier?, let later?): cut = wanted - earlier < later - wanted ? earlier : later
    case (let only?, nil), (nil, let only?): cut = only
    case (nil, nil): throw .oneTime(column: column.name)
    }
    return times.map { $0 >= sorted[cut] }
  }

  /// Exactly the rows whose cell is the test value.
  func rows(of column: Column, equalTo test: ExactString) throws(SplitError) -> [Bool] {
    let isTest: [Bool]
    let found: [ExactString]
    switch column.values {
    case .codes(let codes):
      if let row = codes.codes.firstIndex(where: { $0 < 0 }) {
        throw .missingValue(column: column.name, row: row)
      }
      // A boolean column keeps no spelling of its cells: `TRUE` means what `true` does.
      let wanted = column.type == .boolean ? ExactString(test.string.lowercased()) : test
      let code = codes.levels.firstIndex(of: wanted).map(Int32.init)
      isTest = codes.codes.map { $0 == code }
      found = codes.levels
    case .numbers(let numbers):
      if let row = numbers.firstIndex(where: \.isNaN) {
        throw .missingValue(column: column.name, row: row)
      }
      let bytes = Array(test.string.utf8)
      let wanted = column.type == .number ? DecimalNumber.parse(bytes) : DateTime.parse(bytes)
      isTest = numbers.map { $0 == wanted }
      found = Set(numbers).sorted().prefix(Self.valuesNamed).map { number in
        ExactString(Int(exactly: number).map(String.init) ?? "\(number)")
      }
    }
    guard isTest.contains(true) else {
      throw .noTestRows(
        column: column.name, test: test, found: Array(found.prefix(Self.valuesNamed)))
    }
    return isTest
  }

  /// The most values that an error names.
  private static var valuesNamed: Int { 10 }
}
