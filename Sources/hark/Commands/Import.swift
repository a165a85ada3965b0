import ArgumentParser
import Journey
import JourneyExchange
import JourneyFormat
import JourneyStore

/// `hark import`: a map out of a Mermaid journey or a table.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a map from a Mermaid journey or a CSV table.",
    discussion: """
      The map goes to standard output, or into a new file with -o. What was guessed or left out is said on standard \
      error, with the lines of FILE. Mermaid may stand in a Markdown text. A table has one row a touchpoint; columns are \
      found by their headings, and --map names those that are not.
      """)

  enum Source: String, CaseIterable, ExpressibleByArgument { case mermaid, csv }

  @Argument(help: "The text to import, or - for standard input.")
  var file: String

  @Option(help: "What it is: mermaid or csv (default: by the file's name, then by its text).")
  var from: Source?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The map to make; a file that is there is never overwritten.", valueName: "map"))
  var output: String?

  @Option(help: ArgumentHelp("Of several journeys in a Markdown text, the one with this number.", valueName: "n"))
  var nth: Int?

  @Option(
    name: .customLong("map"), parsing: .singleValue,
    help: ArgumentHelp(
      "What a column means, such as \"Wer=heard.owner\"; nothing behind = leaves it out.", valueName: "column=field"))
  var columns: [String] = []

  @Option(help: ArgumentHelp("Also write what was guessed or left out to this file, as JSON.", valueName: "file.json"))
  var report: String?

  @OptionGroup var limit: SizeLimit

  func run() throws {
    let text = try file == MapFile.standardInput ? StandardStream.readInput(maximumSize: limit.bytes) : bytes()
    let name = file == MapFile.standardInput ? "standard input" : file
    let result = try read(text, name)
    let map = MapWriter.text(of: result.map)
    let output = Output()
    if let path = self.output {
      try create(map, path)
      output.line("made \(path); open it with: hark \(path)".onOneLine)
    } else {
      output.bytes(map)
    }
    try output.finish()
    for loss in result.losses {
      let place = loss.line.map { "\(name):\($0)" } ?? name
      StandardError.tell("\(place): \(loss.reason.rawValue): \(loss.message)")
    }
    if let report { try write(Loss.report(result.losses, about: [("file", name)]), report) }
  }

  private func bytes() throws(Failure) -> [UInt8] {
    do throws(StoreProblem) {
      return try MapStore().loadBytes(file, maximumSize: limit.bytes).bytes
    } catch {
      throw Failure(error)
    }
  }

  private func read(_ text: [UInt8], _ name: String) throws(Failure) -> (map: JourneyMap, losses: [Loss]) {
    let source = from ?? ImportSource.guess(name: file, text: text)
    if source != .csv, !columns.isEmpty {
      throw Failure("--map is about the columns of a table", todo: "add --from csv, or leave it out")
    }
    if source != .mermaid, nth != nil {
      throw Failure("--nth is about several Mermaid journeys", todo: "add --from mermaid, or leave it out")
    }
    let title = file == MapFile.standardInput ? nil : ImportSource.stem(file)
    let meanings = try named()
    do throws(ImportProblem) {
      switch source {
      case .mermaid: return try MermaidJourney.read(text, nth: nth, title: title)
      case .csv: return try CSVTable.read(text, columns: meanings, title: title)
      }
    } catch {
      throw Failure("\(name)\(error.line.map { ":\($0)" } ?? ""): \(error.message)")
    }
  }

  /// The fields by column; the last `=` parts them, because a heading may have one too.
  private func named() throws(Failure) -> [String: String] {
    var fields: [String: String] = [:]
    for text in columns {
      guard let mark = text.lastIndex(of: "="), mark > text.startIndex else {
        throw Failure("--map \"\(text)\" names no column and field", todo: "write it as --map \"Column=field\"")
      }
      fields[String(text[..<mark])] = String(text[text.index(after: mark)...])
    }
    return fields
  }

  private func write(_ text: [UInt8], _ path: String) throws(Failure) {
    do throws(StoreProblem) {
      _ = try MapStore().save(text, to: path, expecting: nil, overwriting: true)
    } catch {
      throw Failure(error)
    }
  }

  private func create(_ text: [UInt8], _ path: String) throws(Failure) {
    do throws(StoreProblem) {
      _ = try MapStore().save(text, to: path, expecting: nil)
    } catch {
      guard error.code == .alreadyExists else { throw Failure(error) }
      throw Failure("\(path) exists already", todo: "choose another name")
    }
  }
}

/// What a file without `--from` is.
private enum ImportSource {
  static func guess(name: String, text: [UInt8]) -> Import.Source {
    let name = name.lowercased()
    if [".mmd", ".mermaid", ".md", ".markdown"].contains(where: { name.hasSuffix($0) }) { return .mermaid }
    if [".csv", ".tsv"].contains(where: { name.hasSuffix($0) }) { return .csv }
    // A journey says so in its first line or in a fence; nothing else is as plain.
    let start = String(decoding: text.prefix(1 << 16), as: UTF8.self)
    let lines = start.split(whereSeparator: \.isNewline).map { $0.drop { $0.isWhitespace } }
    let isMermaid = lines.contains { $0.hasPrefix("```mermaid") || $0 == "journey" || $0.hasPrefix("journey ") }
    return isMermaid ? .mermaid : .csv
  }

  /// The file's name without folder and ending: the title where the text has none.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.lastIndex(of: ".").map { $0 > name.startIndex ? name[..<$0] : name } ?? name)
  }
}
