import ArgumentParser

@main
struct Hark: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "An editor for customer journey maps.")
}
