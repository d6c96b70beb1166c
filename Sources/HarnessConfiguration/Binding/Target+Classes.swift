package import Splitting
package import Tabular

extension Target {
  /// The classes in their order; none for a regression.
  package var classes: [ExactString] {
    switch self {
    case .classes(let target): target.classes
    case .values: []
    }
  }
}
