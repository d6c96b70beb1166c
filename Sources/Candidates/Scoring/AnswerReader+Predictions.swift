internal import Models
internal import Results
internal import Tabular

extension AnswerReader {
  /// The predictions of all rows that were taken, and how numbers were understood, so that later rows
  /// can be understood alike.
  package func predictions() throws(Fault) -> (CandidatePredictions, numbers: AnswerForm.Numbers?) {
    switch rows.first {
    case .number: return try numbers()
    case .label:
      let labels = rows.map { if case .label(let label) = $0 { label } else { Int32(0) } }
      return (CandidatePredictions(predictions: .labels(labels), labels: nil), form.numbers)
    case .probabilities(_, let label):
      let columns = rows.map { if case .probabilities(let row, _) = $0 { row } else { [Double]() } }
      let labels: [Int32]? =
        label == nil
        ? nil : rows.map { if case .probabilities(_, let label?) = $0 { label } else { Int32(0) } }
      let classCount = columns[0].count
      let probabilities =
        classCount == 1
        ? ClassProbabilities(positive: columns.map { $0[0] })
        : ClassProbabilities(
          columns: (0..<classCount).map { code in columns.map { $0[code] } })
      return (
        CandidatePredictions(predictions: .probabilities(probabilities), labels: labels),
        form.numbers
      )
    case nil: return (CandidatePredictions(predictions: .values([]), labels: nil), form.numbers)
    }
  }

  private func numbers() throws(Fault) -> (CandidatePredictions, numbers: AnswerForm.Numbers?) {
    let numbers = rows.map { if case .number(let number) = $0 { number } else { 0.0 as Double } }
    guard let names = rowReader.names else {
      return (CandidatePredictions(predictions: .values(numbers), labels: nil), nil)
    }
    // Few classes, many rows: each number is looked up once.
    var codes: [Double: Int32?] = [:]
    for number in numbers where codes[number] == nil {
      codes[number] = .some(names.code(of: ExactString("\(number)")))
    }
    func firstRow(_ kind: PredictionProblem.Kind, _ isFaulty: (Double) -> Bool) -> Fault? {
      numbers.firstIndex(where: isFaulty).map {
        Fault(problem: .prediction($0, kind), excerpt: "\(numbers[$0])")
      }
    }
    let areNames = codes.values.allSatisfy { $0 != nil }
    let meaning = form.numbers ?? (areNames || names.classes.count > 2 ? .labels : .probabilities)
    switch meaning {
    case .labels:
      if let fault = firstRow(.unknownClass, { codes[$0]?.flatMap(\.self) == nil }) { throw fault }
      let labels = numbers.map { codes[$0]?.flatMap(\.self) ?? 0 }
      return (CandidatePredictions(predictions: .labels(labels), labels: nil), .labels)
    case .probabilities:
      if names.classes.count > 2 {
        throw Fault(problem: .prediction(0, .missingClass), excerpt: "\(numbers[0])")
      }
      if let fault = firstRow(.notAProbability, { !(0...1).contains($0) }) { throw fault }
      return (
        CandidatePredictions(
          predictions: .probabilities(ClassProbabilities(positive: numbers)), labels: nil),
        .probabilities
      )
    }
  }
}
