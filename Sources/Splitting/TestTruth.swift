/// The truth of the test rows. Only scoring takes it.
package struct TestTruth: Sendable {
  package let target: Target

  init(_ target: Target) { self.target = target }
}
