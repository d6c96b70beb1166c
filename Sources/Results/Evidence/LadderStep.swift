/// What a step up the ladder bought: a rung against the one below it, on the primary metric and all
/// test rows. What it cost is the difference of the two rungs' prices.
package struct LadderStep: Codable, Equatable, Sendable {
  package let rung: String
  /// The measured rung below; of every candidate the highest baseline.
  package let from: String
  /// At 1 − α by itself: a step is for reading, no verdict rests on it. Nil where there is no interval.
  package let lift: Lift?
  /// The same in money.
  package let money: MoneyLift?

  package init(rung: String, from: String, lift: Lift?, money: MoneyLift?) {
    self.rung = rung
    self.from = from
    self.lift = lift
    self.money = money
  }
}
