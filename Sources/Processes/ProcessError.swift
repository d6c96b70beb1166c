/// What the system would not do with a process; its number of the reason.
package struct ProcessError: Error, Equatable, Sendable {
  package let errno: Int32
}
