/// An array in the form of NumPy's files.
package struct NumPyArray: Equatable, Sendable {
  package let elements: Elements
  /// How many elements each axis has; none of a single number.
  package let shape: [Int]
  /// Of two axes: whether columns stand one after the other, and not rows.
  package let isColumnMajor: Bool

  package enum Elements: Equatable, Sendable {
    case doubles([Double])
    case integers([Int32])
    case bytes([UInt8])

    var count: Int {
      switch self {
      case .doubles(let values): values.count
      case .integers(let values): values.count
      case .bytes(let values): values.count
      }
    }

    var kind: ElementKind {
      switch self {
      case .doubles: .double
      case .integers: .integer
      case .bytes: .byte
      }
    }
  }

  /// - Precondition: as many elements as the shape has places.
  package init(_ elements: Elements, shape: [Int], isColumnMajor: Bool = false) {
    precondition(shape.reduce(1, *) == elements.count, "an element for each place")
    self.elements = elements
    self.shape = shape
    self.isColumnMajor = isColumnMajor
  }

  /// One axis.
  package init(_ elements: Elements) { self.init(elements, shape: [elements.count]) }
}
