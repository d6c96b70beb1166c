/// What a rung takes, item by item: as measured, else as declared.
package struct RungFigures: Equatable, Sendable {
  private let figures: [BudgetItem: Figure]
  /// Nil where nobody says.
  package let needsSpecialHardware: Bool?
  /// Machines, licences and the like, as declared; nil where nobody says.
  package let moneyPerMonth: Double?

  package struct Figure: Equatable, Sendable {
    package let value: Double
    package let origin: Origin

    package enum Origin: Equatable, Sendable {
      case measured
      case declared
    }
  }

  /// A baseline runs wherever the harness does: what nobody declares of it costs nothing. What a
  /// thousand predictions cost is declared, else the time that they take by the machine's price.
  package init(
    kind: Rung.Kind, price: RungPrice?, measurement: RungMeasurement?, budget: Budget
  ) {
    let isBaseline = Rung.Kind.baselines.contains(kind)
    var figures: [BudgetItem: Figure] = [:]
    func set(_ item: BudgetItem, measured: Double?, declared: Double?) {
      figures[item] =
        measured.map { Figure(value: $0, origin: .measured) }
        ?? declared.map { Figure(value: $0, origin: .declared) }
    }
    set(.latency, measured: measurement?.latency?.p95, declared: price?.latencyMilliseconds)
    set(.memory, measured: measurement?.peakMegabytes, declared: price?.memoryMegabytes)
    set(
      .size, measured: measurement?.artifactMegabytes ?? (isBaseline ? price?.megabytes : nil),
      declared: price?.megabytes)
    set(.training, measured: measurement?.trainingSeconds, declared: price?.trainingSeconds)
    set(
      .upkeep, measured: nil,
      declared: price?.hoursPerMonth ?? price?.people.map { $0 * Budget.hoursOfPost }
        ?? (isBaseline ? 0 : nil))
    let milliseconds = measurement?.batches?.rowsPerSecond.map { 1e6 / $0 }
    func money(_ milliseconds: Double?) -> Double? {
      budget.machineHour.flatMap { price in milliseconds.map { $0 / 3.6e6 * price } }
    }
    if let declared = price?.moneyPerThousand {
      set(.predictions, measured: nil, declared: declared)
    } else {
      set(.predictions, measured: money(milliseconds), declared: money(price?.milliseconds))
    }
    self.figures = figures
    // What the run has trained needs what this machine has, and no more.
    let wasTrainedHere = isBaseline || measurement?.trainingSeconds != nil
    needsSpecialHardware = price?.specialHardware ?? (wasTrainedHere ? false : nil)
    moneyPerMonth = price?.moneyPerMonth ?? (isBaseline ? 0 : nil)
  }

  /// Nil where it is not known.
  package subscript(item: BudgetItem) -> Figure? { figures[item] }

  /// Against the limits of the budget.
  package func standing(in budget: Budget) -> BudgetStanding {
    var over: [BudgetItem] = []
    var unknown: [BudgetItem] = []
    for item in BudgetItem.allCases {
      if let limit = budget.limit(item) {
        if let figure = self[item] {
          if figure.value > limit { over.append(item) }
        } else {
          unknown.append(item)
        }
      } else if item == .specialHardware, budget.specialHardware == false {
        switch needsSpecialHardware {
        case true?: over.append(item)
        case false?: break
        case nil: unknown.append(item)
        }
      }
    }
    return BudgetStanding(over: over, unknown: unknown)
  }

  /// What it costs to run and to keep, of all that the budget has a price for or that is declared.
  package func cost(in budget: Budget) -> RungExpense {
    var fixed = moneyPerMonth ?? 0
    var missing: [BudgetItem] = []
    if let machineHour = budget.machineHour {
      if self[.predictions] == nil { missing.append(.predictions) }
      if budget.trainingsPerMonth > 0 {
        if let training = self[.training] {
          fixed += training.value / 3600 * machineHour * budget.trainingsPerMonth
        } else {
          missing.append(.training)
        }
      }
    }
    if let personHour = budget.personHour {
      if let hours = self[.upkeep] {
        fixed += hours.value * personHour
      } else {
        missing.append(.upkeep)
      }
    }
    return RungExpense(
      perMonth: fixed, perThousand: self[.predictions]?.value ?? 0, missing: missing)
  }
}
