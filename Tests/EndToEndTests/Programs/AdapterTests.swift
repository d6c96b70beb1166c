import Foundation
import Results
import Testing

/// The adapters with what they are for. Passed over where that is not installed; `.ci/run` installs it.
@Suite struct AdapterTests {
  private static let learning = Repository.root.appending(path: ".venv/programs/bin/python").path

  private static let hasLearning = FileManager.default.isExecutableFile(atPath: learning)

  private static let hasR =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/Rscript")
    && ["/usr/lib/R/site-library/jsonlite", "/usr/lib/R/library/jsonlite"].contains {
      FileManager.default.fileExists(atPath: $0)
    }

  /// It has predictions, and its answers do not depend on the way it is asked.
  private func expectHonest(
    _ project: ProgramProject, _ names: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try project.run()
    #expect(outcome.code < 2, "\(outcome)", sourceLocation: sourceLocation)
    let result = try project.result()
    #expect(result.candidates.map(\.name) == names, sourceLocation: sourceLocation)
    for candidate in result.candidates {
      let findings = candidate.programFindings ?? []
      #expect(findings.count == 5, sourceLocation: sourceLocation)
      #expect(
        findings.filter { $0.isBreach || $0.isWarning }.isEmpty, "\(findings)",
        sourceLocation: sourceLocation)
    }
  }

  @Test(.enabled(if: hasLearning)) func scikitLearn() throws {
    var project = try ProgramProject()
    try project.bringAdapter()
    try project.scratch.write(
      """
      import harness_adapter
      from sklearn.compose import make_column_transformer
      from sklearn.linear_model import LogisticRegression
      from sklearn.pipeline import make_pipeline
      from sklearn.preprocessing import OneHotEncoder

      encoder = make_column_transformer(
          (OneHotEncoder(handle_unknown="ignore"), ["plan", "region"]), remainder="passthrough")
      harness_adapter.run(lambda: make_pipeline(encoder, LogisticRegression()), frames=True)
      """, to: "logistic.py")
    project.add(
      "logistic", command: #"["\#(Self.learning)", "logistic.py"]"#,
      #""phases": ["fit", "predict"]"#)
    project.add("at once", command: #"["\#(Self.learning)", "logistic.py"]"#)
    try expectHonest(project, ["logistic", "at once"])
    let result = try project.result()
    let rungs = result.ladder.filter { $0.kind == .candidate }
    #expect(rungs[0].metrics == rungs[1].metrics)
  }

  @Test(.enabled(if: hasR)) func r() throws {
    var project = try ProgramProject()
    try FileManager.default.copyItem(
      at: Repository.root.appending(path: "adapters/r/harness_adapter.R"),
      to: project.scratch.url.appending(path: "harness_adapter.R"))
    try project.scratch.write(
      """
      source("harness_adapter.R")
      harness_run(
        fit = function(x, y, task) {
          x$y <- y
          glm(y ~ plan + visits, data = x, family = binomial)
        },
        predict = function(model, x, task) {
          # What training has not seen, or what is not there, is answered as the most common.
          x$plan[is.na(x$plan)] <- "basic"
          x$visits[is.na(x$visits)] <- 15
          predict(model, x, type = "response")
        })
      """, to: "logistic.R")
    project.add(
      "logistic", command: #"["Rscript", "logistic.R"]"#, #""phases": ["fit", "predict"]"#)
    project.add("at once", command: #"["Rscript", "logistic.R"]"#)
    try expectHonest(project, ["logistic", "at once"])
  }
}
