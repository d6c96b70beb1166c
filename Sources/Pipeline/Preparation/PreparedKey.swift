internal import Audit
internal import HarnessConfiguration

/// A key with the column of the other file that it refers to.
struct PreparedKey {
  let settings: RunConfiguration.KeySettings
  let key: ReferencedKey
  let fingerprint: ReadData.Fingerprint
}
