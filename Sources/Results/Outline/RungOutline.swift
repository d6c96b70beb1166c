/// A step of the ladder, without its model.
package struct RungOutline: Decodable, Equatable, Sendable {
  package let name: String
  package let kind: Rung.Kind
  package let status: Rung.Status
  package let parameterCount: Int?
  package let price: RungPrice?
  package let metrics: [MetricEstimate]
  package let target: TargetAnswer?

  package init(_ rung: Rung) {
    name = rung.name
    kind = rung.kind
    status = rung.status
    parameterCount = rung.parameterCount
    price = rung.price
    metrics = rung.metrics
    target = rung.target
  }

  /// The primary metric; nil where it has no value.
  package var value: Double? { metrics.first?.measurement.value }

  package var interval: Interval? { metrics.first?.interval }

  /// Of a tree, every parameter of which is a node, and every node that is no leaf has two below it.
  package var leaves: Int? {
    kind == .tree ? parameterCount.map { ($0 + 1) / 2 } : nil
  }
}
