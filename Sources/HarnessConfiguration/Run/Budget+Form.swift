internal import Results

extension Budget {
  private enum Keys {
    static let latency = OptionalKey(
      "latencyMilliseconds", .number(.above(0)),
      about: "95 of 100 rows have to be predicted within so many milliseconds, one at a time.")
    static let memory = OptionalKey(
      "memoryMegabytes", .number(.above(0)), about: "The most memory that a model may hold.")
    static let megabytes = OptionalKey(
      "megabytes", .number(.above(0)), about: "The most that a model may be as a file.")
    static let training = OptionalKey(
      "trainingSeconds", .number(.above(0)), about: "The longest that a training may take.")
    static let moneyPerThousand = OptionalKey(
      "moneyPerThousand", .number(.atLeast(0)),
      about: "The most that a thousand predictions may cost.")
    static let hours = OptionalKey(
      "hoursPerMonth", .number(.atLeast(0)),
      about: "The most hours a month that people may look after a model.")
    static let hardware = OptionalKey(
      "specialHardware", .boolean,
      about: "false: no model may need hardware that not every machine has.")
    static let machineHour = OptionalKey(
      "machineHour", .number(.atLeast(0)),
      about: "What an hour of the machine costs that trains and predicts.")
    static let personHour = OptionalKey(
      "personHour", .number(.atLeast(0)), about: "What an hour of the people costs.")
    static let trainings = DefaultedKey(
      "trainingsPerMonth", .number(.atLeast(0)), default: .number(1),
      about: "How often a month a model is trained anew.")

    static let all: [any DeclaredKey] = [
      latency, memory, megabytes, training, moneyPerThousand, hours, hardware, machineHour,
      personHour, trainings,
    ]
  }

  static var form: Form<Budget> {
    .object(Keys.all) { object in
      var budget = Budget(trainingsPerMonth: object.value(Keys.trainings))
      budget.latencyMilliseconds = object.value(Keys.latency)
      budget.memoryMegabytes = object.value(Keys.memory)
      budget.megabytes = object.value(Keys.megabytes)
      budget.trainingSeconds = object.value(Keys.training)
      budget.moneyPerThousand = object.value(Keys.moneyPerThousand)
      budget.hoursPerMonth = object.value(Keys.hours)
      budget.specialHardware = object.value(Keys.hardware)
      budget.machineHour = object.value(Keys.machineHour)
      budget.personHour = object.value(Keys.personHour)
      return budget
    }
  }
}
