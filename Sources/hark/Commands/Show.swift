import ArgumentParser
struct Show: ParsableCommand {
  func run() throws { throw Failure("not yet") }
}
