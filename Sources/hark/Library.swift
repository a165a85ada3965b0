import Journey
import JourneyStore

/// The maps under the current folder, as `hark` without a file tells them.
enum Library {
  static func list() throws(Failure) {
    let files = MapStore().mapFiles(under: ["."])
    let paths = files.paths.map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }
    let output = Output()
    if paths.isEmpty {
      output.line("There is no map in this folder. Make one with: hark new journey.json")
    } else {
      output.line("Maps in this folder (open one with: hark FILE):")
      for path in paths { output.line("  \(path)  \(title(of: path))".onOneLine) }
    }
    try output.finish()
    for problem in files.problems { Failure(problem).tell() }
  }

  /// The map's title, or why there is none.
  private static func title(of path: String) -> String {
    do throws(Failure) {
      let title = try MapFile.open(path, acceptsNewer: true).map.map.title
      return title.isEmpty ? "(no title)" : title
    } catch {
      return "(cannot be opened: hark validate \(path))"
    }
  }
}
