import Foundation
import Testing

/// The steps of `docs/ci/github.yml`, each as a pipeline would run it, with a stub in the place of the
/// code host.
@Suite(.enabled(if: CIPrograms.areThere, "bash or git is not there"))
struct CIExampleTests {
  /// A clone of a repository whose main branch knows one reviewer, on a branch that adds another.
  private struct Checkout {
    let scratch: Scratch
    let folder: URL

    init() throws {
      scratch = try Scratch()
      folder = scratch.url.appending(path: "clone")
      try Self.makeRepository(scratch)
      try FileManager.default.createDirectory(
        at: folder.appending(path: "harness-install/bin"), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "harness-install/bin/harness"),
        withDestinationURL: Harness.executable)
    }

    private static func makeRepository(_ scratch: Scratch) throws {
      _ = try SmallProject().write(to: scratch)
      try scratch.write("rita@example.com ssh-ed25519 AAAA\n", to: "signers")
      try scratch.write(
        """
        #!/bin/sh
        echo "$*" >>"$STUBS/calls"
        case "$*" in *--paginate*) cat "$STUBS/known" ;; *) cp comment.md "$STUBS/posted" ;; esac
        """, to: "gh")
      try scratch.write("", to: "known")
      let script = """
        chmod +x gh
        git init -q -b main origin && cd origin
        git config user.email dev@example.com && git config user.name Dev
        mkdir signoffs && cp ../signers signoffs/allowed_signers
        cp ../churn.json ../customers.csv ../curve.csv .
        git add . && git commit -qm one && git checkout -qb change
        echo 'mallory@example.com ssh-ed25519 BBBB' >>signoffs/allowed_signers
        git add . && git commit -qm two && git checkout -q main
        git clone -q . ../clone && cd ../clone && git checkout -q change
        """
      #expect(try run(script, in: scratch.url, scratch) == 0)
    }

    /// The step of this name; its exit code.
    func step(_ name: String, _ environment: [String: String] = [:]) throws -> Int32 {
      let script = try #require(CIExampleTests.steps[name], "no step '\(name)'")
      return try Self.run(script, in: folder, scratch, environment)
    }

    private static func run(
      _ script: String, in folder: URL, _ scratch: Scratch, _ environment: [String: String] = [:]
    ) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/bash")
      process.arguments = ["--noprofile", "--norc", "-eo", "pipefail", "-c", script]
      process.currentDirectoryURL = folder
      let home = scratch.url.path
      process.environment = [
        "PATH": "\(home):/usr/bin:/bin", "HOME": home, "STUBS": home, "CONFIG": "churn.json",
        "GITHUB_OUTPUT": "\(home)/output", "GITHUB_STEP_SUMMARY": "\(home)/summary",
        "GITHUB_REPOSITORY": "acme/churn", "NUMBER": "7", "TARGET": "main",
        "SOURCE_DATE_EPOCH": "0",
      ].merging(environment) { $1 }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }

    func text(_ name: String) throws -> String {
      try String(contentsOf: scratch.url.appending(path: name), encoding: .utf8)
    }
  }

  /// Scripts by the names of their steps: what stands under `run: |`.
  private static let steps: [String: String] = {
    let url = Repository.root.appending(path: "docs/ci/github.yml")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [:] }
    var steps: [String: String] = [:]
    let step = "      - name: "
    var name = ""
    var isScript = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(step) {
        (name, isScript) = (String(line.dropFirst(step.count)), false)
      } else if line == "        run: |" {
        isScript = true
      } else if isScript, line.isEmpty || line.hasPrefix("          ") {
        steps[name, default: ""] += line.dropFirst(10) + "\n"
      } else {
        isScript = false
      }
    }
    return steps
  }()

  @Test func reviewersAreThoseOfTheTargetBranch() throws {
    let checkout = try Checkout()
    #expect(try checkout.step("Take the reviewers from the target branch") == 0)
    #expect(
      try checkout.text("clone/harness-signers/allowed_signers")
        == "rita@example.com ssh-ed25519 AAAA\n")
    #expect(try checkout.text("clone/harness-signers/revoked_keys").isEmpty)
  }

  @Test func theRunIsToldInOneComment() throws {
    let checkout = try Checkout()
    #expect(try checkout.step("Run") == 0)
    #expect(try checkout.text("output") == "status=1\n")
    let report = try checkout.text("clone/harness-out/report.md")
    #expect(try checkout.text("summary") == report)
    #expect(try checkout.text("clone/harness.sarif").contains("\"version\""))

    try FileManager.default.copyItem(
      at: checkout.folder.appending(path: "harness-out"),
      to: checkout.folder.appending(path: "harness-main"))
    try checkout.scratch.write("signed ``` <b>", to: "clone/verify.txt")
    #expect(try checkout.step("Write the comment") == 0)
    #expect(try checkout.step("Comment") == 0)
    let posted = try checkout.text("posted")
    #expect(posted.hasPrefix("<!-- harness -->\n\(report)"))
    #expect(posted.contains("    signed ``` <b>") && posted.contains("Nothing changed"))
    let first = try checkout.text("calls").split(separator: "\n")
    #expect(first.last?.contains("POST repos/acme/churn/issues/7/comments") == true)

    try checkout.scratch.write("55\n", to: "known")
    #expect(try checkout.step("Comment") == 0)
    let second = try checkout.text("calls").split(separator: "\n")
    #expect(second.last?.contains("PATCH repos/acme/churn/issues/comments/55") == true)
  }

  /// The run recommends a baseline.
  @Test func whatNeedsNoSignOffPasses() throws {
    let checkout = try Checkout()
    for name in ["Take the reviewers from the target branch", "Run", "Verify"] {
      #expect(try checkout.step(name) == 0)
    }
    #expect(try checkout.text("output") == "status=1\nstatus=0\n")
    #expect(try checkout.text("clone/verify.txt").contains("needs no sign-off"))
    #expect(try checkout.text("summary").contains("needs no sign-off"))
  }

  /// The problems go to the code host also where there is nothing to report.
  @Test func aBrokenConfigIsTold() throws {
    let checkout = try Checkout()
    try checkout.scratch.write("{}", to: "clone/churn.json")
    #expect(try checkout.step("Run") == 0)
    #expect(try checkout.text("output") == "status=2\n")
    #expect(try checkout.text("clone/harness.sarif").contains("\"error\""))
    #expect(try checkout.step("Write the comment") == 0)
    #expect(try checkout.text("clone/comment.md").contains("harness could not run"))
  }

  @Test(arguments: [
    ("0", "0", 0), ("1", "0", 1), ("0", "4", 4), ("1", "4", 1), ("2", "", 2), ("", "", 3),
    ("0", "", 3),
  ])
  func theJobEndsAsTheCommandsDid(_ run: String, _ verify: String, _ code: Int32) throws {
    #expect(try Checkout().step("Pass or fail", ["RUN": run, "VERIFY": verify]) == code)
  }
}

private enum CIPrograms {
  static let areThere = ["bash", "git"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
  }
}
