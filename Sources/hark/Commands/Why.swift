import ArgumentParser
struct Why: ParsableCommand {
  func run() throws { throw Failure("not yet") }
}
