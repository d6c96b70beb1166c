internal import ArgumentParser

/// Where the program starts.
package enum EntryPoint {
  package static func main() {
    HarnessCommand.main()
  }
}
