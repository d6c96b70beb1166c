extension String {
  /// Whether both are the same UTF-8 bytes: names from data that differ in them are different names,
  /// though `==` may hold them to be equal.
  func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
