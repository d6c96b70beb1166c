/// What a rung costs to run and to keep, as far as it is known: measured of a baseline, declared of a
/// candidate. Its parameters stand beside it.
package struct RungPrice: Codable, Equatable, Sendable {
  /// The model as a file.
  package let megabytes: Double?
  /// To predict a thousand rows, as declared; what was measured stands in the clock, since it differs
  /// from run to run.
  package let milliseconds: Double?
  /// People who look after it, in full-time posts.
  package let people: Double?
  /// Machines, licences and the like.
  package let moneyPerMonth: Double?
  /// What follows is declared, of rungs that are not measured. Within which 95 % of rows are predicted,
  /// one at a time.
  package var latencyMilliseconds: Double?
  /// The most that it holds at once.
  package var memoryMegabytes: Double?
  package var trainingSeconds: Double?
  /// What a thousand predictions cost.
  package var moneyPerThousand: Double?
  /// People's hours of upkeep; beside `people`, which says the same in posts, it is nil.
  package var hoursPerMonth: Double?
  /// Whether it needs hardware that not every machine has.
  package var specialHardware: Bool?

  package init(
    megabytes: Double? = nil, milliseconds: Double? = nil, people: Double? = nil,
    moneyPerMonth: Double? = nil
  ) {
    self.megabytes = megabytes
    self.milliseconds = milliseconds
    self.people = people
    self.moneyPerMonth = moneyPerMonth
  }

  package var isEmpty: Bool { self == RungPrice() }
}
