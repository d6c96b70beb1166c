/// A column's name as the header spells it, compared by its bytes.
package struct ColumnName: Hashable, Comparable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  package let exact: ExactString

  package init(_ name: String) { exact = ExactString(name) }

  package init(stringLiteral value: String) { self.init(value) }

  package var string: String { exact.string }

  package var description: String { exact.string }

  package static func < (left: ColumnName, right: ColumnName) -> Bool { left.exact < right.exact }
}
