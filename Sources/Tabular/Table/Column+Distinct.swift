extension Column {
  /// Distinct values that are not missing. O(rows).
  package var distinctCount: Int {
    switch values {
    case .numbers(let numbers):
      return DistinctNumbers(numbers).count
    case .codes(let coded):
      var isPresent = [Bool](repeating: false, count: coded.levels.count)
      for code in coded.codes where code >= 0 { isPresent[Int(code)] = true }
      return isPresent.count(where: \.self)
    }
  }
}
