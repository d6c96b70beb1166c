extension CandidateFailure {
  private enum Key: String, CodingKey {
    case kind, program, errno, phase, seconds, megabytes, processes, code, signal, log, inputs, file
    case problems, problem, excerpt, url, reason
  }

  private enum Kind: String, Codable {
    case notStarted, timeLimit, memoryLimit, processLimit, exited, killed, changedInputs
    case noPredictions, badPredictions, badAnswer, unreachable, status
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func value<Value: Decodable>(_ key: Key, _ type: Value.Type = Value.self) throws -> Value {
      try container.decode(type, forKey: key)
    }
    switch try value(.kind, Kind.self) {
    case .notStarted: self = .notStarted(program: try value(.program), errno: try value(.errno))
    case .timeLimit:
      self = .timeLimit(
        phase: try value(.phase), seconds: try value(.seconds), log: try value(.log))
    case .memoryLimit:
      self = .memoryLimit(
        phase: try value(.phase), megabytes: try value(.megabytes), log: try value(.log))
    case .processLimit:
      self = .processLimit(
        phase: try value(.phase), processes: try value(.processes), log: try value(.log))
    case .exited:
      self = .exited(phase: try value(.phase), code: try value(.code), log: try value(.log))
    case .killed:
      self = .killed(phase: try value(.phase), signal: try value(.signal), log: try value(.log))
    case .changedInputs: self = .changedInputs(try value(.inputs))
    case .noPredictions: self = .noPredictions(file: try value(.file), log: try value(.log))
    case .badPredictions: self = .badPredictions(try value(.problems))
    case .badAnswer: self = .badAnswer(try value(.problem), excerpt: try value(.excerpt))
    case .unreachable: self = .unreachable(url: try value(.url), reason: try value(.reason))
    case .status:
      self = .status(url: try value(.url), code: try value(.code), excerpt: try value(.excerpt))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    switch self {
    case .notStarted(let program, let errno):
      try container.encode(program, forKey: .program)
      try container.encode(errno, forKey: .errno)
    case .timeLimit(let phase, let seconds, let log):
      try container.encode(phase, forKey: .phase)
      try container.encode(seconds, forKey: .seconds)
      try container.encode(log, forKey: .log)
    case .memoryLimit(let phase, let megabytes, let log):
      try container.encode(phase, forKey: .phase)
      try container.encode(megabytes, forKey: .megabytes)
      try container.encode(log, forKey: .log)
    case .processLimit(let phase, let processes, let log):
      try container.encode(phase, forKey: .phase)
      try container.encode(processes, forKey: .processes)
      try container.encode(log, forKey: .log)
    case .exited(let phase, let code, let log):
      try container.encode(phase, forKey: .phase)
      try container.encode(code, forKey: .code)
      try container.encode(log, forKey: .log)
    case .killed(let phase, let signal, let log):
      try container.encode(phase, forKey: .phase)
      try container.encode(signal, forKey: .signal)
      try container.encode(log, forKey: .log)
    case .changedInputs(let inputs): try container.encode(inputs, forKey: .inputs)
    case .noPredictions(let file, let log):
      try container.encode(file, forKey: .file)
      try container.encode(log, forKey: .log)
    case .badPredictions(let problems): try container.encode(problems, forKey: .problems)
    case .badAnswer(let problem, let excerpt):
      try container.encode(problem, forKey: .problem)
      try container.encode(excerpt, forKey: .excerpt)
    case .unreachable(let url, let reason):
      try container.encode(url, forKey: .url)
      try container.encode(reason, forKey: .reason)
    case .status(let url, let code, let excerpt):
      try container.encode(url, forKey: .url)
      try container.encode(code, forKey: .code)
      try container.encode(excerpt, forKey: .excerpt)
    }
  }

  private var kind: Kind {
    switch self {
    case .notStarted: .notStarted
    case .timeLimit: .timeLimit
    case .memoryLimit: .memoryLimit
    case .processLimit: .processLimit
    case .exited: .exited
    case .killed: .killed
    case .changedInputs: .changedInputs
    case .noPredictions: .noPredictions
    case .badPredictions: .badPredictions
    case .badAnswer: .badAnswer
    case .unreachable: .unreachable
    case .status: .status
    }
  }
}
