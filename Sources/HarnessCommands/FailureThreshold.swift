internal import ArgumentParser
internal import Results

/// From which answer of a gate on a run ends with exit code 1.
enum FailureThreshold: String, CaseIterable, ExpressibleByArgument {
  case undecided
  case shut
  case never

  func status(of result: RunResult) -> ExitStatus {
    let hasBrokenRung = result.ladder.contains {
      switch $0.status {
      case .failed, .broken: true
      case .measured, .waived: false
      }
    }
    return hasBrokenRung ? .broken : status(of: result.gates)
  }

  func status(of gates: [Gate]) -> ExitStatus {
    let answers = Set(gates.map(\.answer))
    return switch self {
    case .never: .gatesOpen
    case .shut: answers.contains(.shut) ? .gateShut : .gatesOpen
    case .undecided: answers == [.open] ? .gatesOpen : .gateShut
    }
  }
}
