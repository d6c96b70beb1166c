import HarnessCommands

@main
enum Harness {
  static func main() {
    EntryPoint.main()
  }
}
