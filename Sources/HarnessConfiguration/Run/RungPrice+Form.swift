package import Results

/// What a config says of what a rung costs.
extension RunConfiguration {
  /// The price of a candidate, of which nothing can be measured.
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
}

extension RunConfiguration.PriceSettings {
  static var form: Form<Self> {
    .object([
      Keys.parameters, Keys.milliseconds, Keys.megabytes, Keys.people, Keys.moneyPerMonth,
    ]) { object in
      Self(
        parameters: object.value(Keys.parameters),
        price: RungPrice(
          megabytes: object.value(Keys.megabytes), milliseconds: object.value(Keys.milliseconds),
          people: object.value(Keys.people), moneyPerMonth: object.value(Keys.moneyPerMonth)))
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
    .object([Keys.people, Keys.moneyPerMonth]) { object in
      RungPrice(
        people: object.value(Keys.people), moneyPerMonth: object.value(Keys.moneyPerMonth))
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
