package import Results

/// `junit.xml`: a test case for each gate and each finding.
package enum JUnitReport {
  package static func render(_ result: RunResult) -> String { "" }
}
