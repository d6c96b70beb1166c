package import Results

/// What a config says of what a rung costs.
extension RunConfiguration {
  /// The price of a candidate, as far as it is not measured.
  package struct PriceSettings: Sendable, Equatable {
    package var parameters: Int?
    package var price: RungPrice

    package init(parameters: Int?, price: RungPrice) {
      self.parameters = parameters
      self.price = price
    }
  }
}

private enum Keys {
  static let parameters = OptionalKey(
    "parameters", .integer(.from(0, to: 9_007_199_254_740_991)),
    about: "Numbers learnt from data.")
  static let milliseconds = OptionalKey(
    "milliseconds", .number(.atLeast(0)), about: "To predict a thousand rows.")
  static let megabytes = OptionalKey(
    "megabytes", .number(.atLeast(0)), about: "The model as a file.")
  static let people = OptionalKey(
    "people", .number(.atLeast(0)), about: "People who look after it, in full-time posts.")
  static let moneyPerMonth = OptionalKey(
    "moneyPerMonth", .number(.atLeast(0)),
    about: "Machines, licences and the like, a month, in the currency of 'costs'.")
  static let latency = OptionalKey(
    "latencyMilliseconds", .number(.atLeast(0)),
    about: "95 of 100 rows are predicted within so many milliseconds, one at a time.")
  static let memory = OptionalKey(
    "memoryMegabytes", .number(.atLeast(0)), about: "The most memory that it holds.")
  static let training = OptionalKey(
    "trainingSeconds", .number(.atLeast(0)), about: "To train it.")
  static let moneyPerThousand = OptionalKey(
    "moneyPerThousand", .number(.atLeast(0)), about: "What a thousand predictions cost.")
  static let hours = OptionalKey(
    "hoursPerMonth", .number(.atLeast(0)),
    about: "People's hours of upkeep a month, in place of 'people'.")
  static let hardware = OptionalKey(
    "specialHardware", .boolean, about: "Whether it needs hardware that not every machine has.")

  /// What people cost a rung, of which a config says it in one way.
  static func people(_ object: inout ObjectReader) -> (posts: Double?, hours: Double?) {
    if object.has(people), object.has(hours) {
      object.note(.eitherOr(people.name, hours.name), at: hours)
    }
    return (object.value(people), object.value(hours))
  }
}

extension RunConfiguration.PriceSettings {
  static var form: Form<Self> {
    .object([
      Keys.parameters, Keys.milliseconds, Keys.megabytes, Keys.people, Keys.moneyPerMonth,
      Keys.latency, Keys.memory, Keys.training, Keys.moneyPerThousand, Keys.hours, Keys.hardware,
    ]) { object in
      let people = Keys.people(&object)
      var price = RungPrice(
        megabytes: object.value(Keys.megabytes), milliseconds: object.value(Keys.milliseconds),
        people: people.posts, moneyPerMonth: object.value(Keys.moneyPerMonth))
      price.latencyMilliseconds = object.value(Keys.latency)
      price.memoryMegabytes = object.value(Keys.memory)
      price.trainingSeconds = object.value(Keys.training)
      price.moneyPerThousand = object.value(Keys.moneyPerThousand)
      price.hoursPerMonth = people.hours
      price.specialHardware = object.value(Keys.hardware)
      return Self(parameters: object.value(Keys.parameters), price: price)
    }
  }
}

/// What is declared of baselines; the rest is measured.
enum BaselinePrices {
  private static let keys = Rung.Kind.baselines.map { kind in
    (
      kind: kind,
      key: OptionalKey(kind.rawValue, priceForm, about: "What the \(kind.rawValue) rung costs.")
    )
  }

  private static var priceForm: Form<RungPrice> {
    .object([Keys.people, Keys.hours, Keys.moneyPerMonth]) { object in
      let people = Keys.people(&object)
      var price = RungPrice(
        people: people.posts, moneyPerMonth: object.value(Keys.moneyPerMonth))
      price.hoursPerMonth = people.hours
      return price
    }
  }

  static var form: Form<[Rung.Kind: RungPrice]> {
    let keys = keys
    return .object(keys.map { $0.key }) { object in
      var prices: [Rung.Kind: RungPrice] = [:]
      for (kind, key) in keys { prices[kind] = object.value(key) }
      return prices
    }
  }
}
