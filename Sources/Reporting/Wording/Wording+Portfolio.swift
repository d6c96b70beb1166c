internal import Results

extension Wording {
  static func question(_ gate: ProjectGate) -> Phrase {
    switch gate {
    case .data: "Can the data carry it?"
    case .problem: "Is the problem stated, and worth solving?"
    case .model: "Is there a model that is good enough?"
    case .organisation: "Is it agreed, paid for, and supported?"
    case .deployed: "Does it run where it is needed?"
    case .used: "Do people act on it?"
    case .effective: "Does it change what it was made for?"
    case .maintained: "Does somebody look after it?"
    }
  }

  static func title(_ gate: ProjectGate) -> String {
    switch gate {
    case .data: "data"
    case .problem: "problem"
    case .model: "model"
    case .organisation: "organisation"
    case .deployed: "deployed"
    case .used: "used"
    case .effective: "effective"
    case .maintained: "maintained"
    }
  }

  static func days(_ count: Int) -> String { counted(count, "day", "days") }
}
