package import Results

/// A record that was looked at by itself: what it says, and what speaks against it whatever its run.
package struct CheckedRecord: Equatable, Sendable {
  package let record: SignOffRecord
  /// Nil where nothing could be read that anybody signed.
  package let statement: SignOffStatement?
  package let fault: SignOffFault?

  package init(record: SignOffRecord, statement: SignOffStatement?, fault: SignOffFault?) {
    self.record = record
    self.statement = statement
    self.fault = fault
  }

  /// Whether this one counts before the other: signed later, and of one second, logged later.
  func isLater(than other: CheckedRecord) -> Bool {
    func key(_ checked: CheckedRecord) -> (String, Int64, String) {
      (
        checked.statement?.predicate.signedAt ?? "", checked.record.logged?.sequence ?? .max,
        checked.record.file
      )
    }
    return key(self) > key(other)
  }
}
