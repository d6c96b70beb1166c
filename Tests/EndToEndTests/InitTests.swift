import Foundation
import Testing

/// From a CSV to an answer, as a newcomer goes.
@Suite struct InitTests {
  @Test func aFilledInConfigRuns() throws {
    let scratch = try Scratch()
    try scratch.write(SmallProject().data, to: "customers.csv")
    let harness = Harness(folder: scratch.url)
    let made = try harness("init", "customers.csv", "--target", "left")
    #expect(made.code == 0, "\(made)")
    let file = scratch.url.appending(path: "customers.json")
    var config = try String(contentsOf: file, encoding: .utf8)
    #expect(config.contains("FIXME"))

    let refused = try harness("run", "customers.json")
    #expect(refused.code == 2)
    #expect(refused.messages.contains("FIXME"))

    // What only a person knows.
    config.replace(/"target": "FIXME[^"]*"/, with: "\"target\": 0.6")
    config.replace(/"FIXME[^"]*"/, with: "\"known\"")
    try Data(config.utf8).write(to: file)
    let ran = try harness("run", "customers.json")
    #expect([0, 1].contains(ran.code), "\(ran)")
  }

  @Test func anExistingConfigIsKept() throws {
    let scratch = try Scratch()
    try scratch.write(SmallProject().data, to: "customers.csv")
    try scratch.write("mine", to: "customers.json")
    let outcome = try Harness(folder: scratch.url)("init", "customers.csv", "--target", "left")
    #expect(outcome.code == 2)
    let kept = scratch.url.appending(path: "customers.json")
    #expect(try String(contentsOf: kept, encoding: .utf8) == "mine")
  }

  @Test func anUnknownTargetIsRefused() throws {
    let scratch = try Scratch()
    try scratch.write(SmallProject().data, to: "customers.csv")
    let outcome = try Harness(folder: scratch.url)("init", "customers.csv", "--target", "lef")
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains("left"))
  }
}
