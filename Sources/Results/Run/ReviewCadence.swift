/// How often those who have the problem look at what has become of it.
package enum ReviewCadence: String, Codable, CaseIterable, Sendable {
  case week
  case twoWeeks
  case month
  case quarter
}
