import ArgumentParser
struct Lint: ParsableCommand {
  func run() throws { throw Failure("not yet") }
}
