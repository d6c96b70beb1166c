/// The baseline that candidates must beat, and how it was chosen.
package struct ReferenceChoice: Codable, Equatable, Sendable {
  /// The rung's name.
  package let rung: String
  /// The primary metric of each trained baseline, cross-validated on training rows.
  package let crossValidated: [Score]

  package struct Score: Codable, Equatable, Sendable {
    package let rung: String
    package let measurement: Measurement

    package init(rung: String, measurement: Measurement) {
      self.rung = rung
      self.measurement = measurement
    }
  }

  package init(rung: String, crossValidated: [Score]) {
    self.rung = rung
    self.crossValidated = crossValidated
  }
}
