import HarnessCommands

@main
enum Harness {
  static func main() async {
    await EntryPoint.main()
  }
}
