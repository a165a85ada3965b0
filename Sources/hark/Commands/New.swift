import ArgumentParser
import Journey
import JourneyFormat

/// `hark new`: a new map from a template.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a new map from a template.",
    discussion: "Templates: \(Templates.names.joined(separator: ", ")). A file that is there is never overwritten.")

  @Argument(help: "The file to make, such as journey.json.")
  var file: String

  @Option(name: [.customLong("template"), .customShort("t")], help: "What to start from.")
  var template = "blank"

  func run() throws {
    guard let text = Templates.text(named: template) else {
      let near = nearest(to: template, among: Templates.names)
      throw Failure(
        "there is no template \"\(template)\"",
        todo: near.map { "did you mean \"\($0)\"?" } ?? "choose from " + Templates.names.joined(separator: ", "))
    }
    try Files.create(file, Array(text.utf8))
    let output = Output()
    output.line("made \(file) from the template \"\(template)\"; open it with: hark \(file)".onOneLine)
    try output.finish()
  }
}
