/// How far two columns of labels agree.
package struct LabelAgreement: Codable, Equatable, Sendable {
  package let column: String
  /// Rows that have both.
  package let rows: Int
  package let disagreements: Int
  /// The share of rows on which both agree.
  package let agreement: Double
  package let agreementInterval: Interval
  /// Cohen's κ; nil where both columns hold one class alone.
  package let kappa: Double?
  package let kappaInterval: Interval?
  /// The accuracy of a model that knows the truth, were both columns equally often wrong; nil where
  /// they agree no more than chance would have it.
  package let ceiling: Double?
  /// The first rows on which they differ, by id.
  package let ids: [String]

  package init(
    column: String, rows: Int, disagreements: Int, agreement: Double,
    agreementInterval: Interval, kappa: Double?, kappaInterval: Interval?, ceiling: Double?,
    ids: [String]
  ) {
    self.column = column
    self.rows = rows
    self.disagreements = disagreements
    self.agreement = agreement
    self.agreementInterval = agreementInterval
    self.kappa = kappa
    self.kappaInterval = kappaInterval
    self.ceiling = ceiling
    self.ids = ids
  }
}
