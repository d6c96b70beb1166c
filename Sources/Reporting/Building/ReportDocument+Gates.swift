internal import Results

extension ReportDocument {
  /// Shut gates first, then those that nobody can tell to be open.
  func gates() -> [Block.Answer] {
    Gate.Answer.gravestFirst.flatMap { answer in result.gates.filter { $0.answer == answer } }.map {
      gate in
      Block.Answer(
        question: Wording.question(gate.kind), mark: Wording.mark(gate.answer),
        because: gate.evidence.map { Wording.evidence($0, result) })
    }
  }
}
