import Foundation
import Testing

/// The arrows of the house run down only: what each target's files import, read from the sources.
@Suite struct ArrowTests {
  /// What each target may import besides the system's C library; the table of the design.
  private static let mayImport: [String: Set<String>] = [
    "hark": [
      "JourneyEditor", "JourneyExchange", "JourneyReview", "JourneyStore", "ListeningRules", "JourneyFormat",
      "TerminalUI", "Workers", "Journey", "JSONText", "ArgumentParser",
    ],
    "JourneyEditor": [
      "Journey", "JSONText", "JourneyFormat", "ListeningRules", "JourneyStore", "JourneyReview", "JourneyExchange",
      "TerminalUI",
    ],
    "JourneyExchange": ["Journey", "JSONText", "JourneyFormat", "ListeningRules"],
    "JourneyReview": ["Journey", "JSONText", "JourneyFormat", "ListeningRules"],
    "JourneyStore": ["Journey", "JSONText", "JourneyFormat"],
    "ListeningRules": ["Journey", "JSONText", "Workers"],
    "JourneyFormat": ["Journey", "JSONText"],
    "TerminalUI": ["CNcurses"],
    "Workers": [],
    "Journey": [],
    "JSONText": [],
  ]

  /// Targets that may call the system. `Journey` and `JSONText` import nothing at all; rules and texts are pure.
  private static let maySeeTheSystem: Set<String> = ["hark", "JourneyStore", "TerminalUI", "JourneyEditor", "Workers"]
  private static let systemModules: Set<String> = ["Glibc", "Musl", "Darwin"]

  struct Source {
    let target: String
    let path: String
    let text: String

    /// The modules it imports, under whatever attributes and access.
    var imports: [String] {
      text.split(separator: "\n").compactMap { line in
        var words = line.split(separator: " ").filter { !$0.hasPrefix("@") }
        if let first = words.first, ["public", "internal", "private", "fileprivate", "package"].contains(first) {
          words.removeFirst()
        }
        guard words.first == "import", words.count > 1 else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "var", "let"]
        let module = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
        return String(module.split(separator: ".")[0])
      }
    }

    /// The text without comments, so that words about a call are no call.
    var code: String {
      text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
    }
  }

  static func sources() throws -> [Source] {
    let folder = Built.file("Sources")
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    return try files.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let target = String(path.split(separator: "/")[0])
      return Source(
        target: target, path: path, text: try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8))
    }
  }

  @Test func importsFollowTheTableOfTheDesign() throws {
    let sources = try Self.sources()
    #expect(sources.count > 100)
    for source in sources {
      guard let allowed = Self.mayImport[source.target] else { continue }
      for module in source.imports where module != source.target {
        let isSystem = Self.systemModules.contains(module) && Self.maySeeTheSystem.contains(source.target)
        #expect(allowed.contains(module) || isSystem, "\(source.path) imports \(module)")
      }
    }
    for target in Self.mayImport.keys { #expect(sources.contains { $0.target == target }, "\(target) has no sources") }
  }

  @Test func everyTargetIsInTheTable() throws {
    let package = try String(contentsOf: Built.file("Package.swift"), encoding: .utf8)
    let known = Set(Self.mayImport.keys).union(["CNcurses"])
    for name in try Set(Self.sources().map(\.target)) {
      #expect(known.contains(name) || package.contains("name: \"\(name)\""), "\(name) is no target")
      if !known.contains(name) {
        // A target beside the house, such as a benchmark: nothing in the house may know it.
        #expect(try Self.sources().allSatisfy { $0.target == name || !$0.imports.contains(name) })
      }
    }
  }

  @Test func packageDependenciesFollowTheTableToo() throws {
    let package = try String(contentsOf: Built.file("Package.swift"), encoding: .utf8)
    for (target, allowed) in Self.mayImport {
      let declaration = try #require(Self.declaration(of: target, in: package), "\(target)")
      for name in Self.mayImport.keys where name != target && !allowed.contains(name) {
        #expect(!declaration.contains("\"\(name)\""), "\(target) depends on \(name)")
      }
      if target != "TerminalUI" { #expect(!declaration.contains("\"CNcurses\""), "\(target) depends on CNcurses") }
    }
  }

  /// The `.target(...)` of this name.
  private static func declaration(of target: String, in package: String) -> String? {
    for opening in [".target(", ".executableTarget("] {
      var rest = package[...]
      while let start = rest.range(of: opening) {
        var depth = 1
        var end = start.upperBound
        while depth > 0, end < package.endIndex {
          if package[end] == "(" { depth += 1 }
          if package[end] == ")" { depth -= 1 }
          end = package.index(after: end)
        }
        let declaration = package[start.upperBound..<end]
        let name = declaration.split(separator: "\"").dropFirst().first
        if name == target[...] { return String(declaration) }
        rest = package[end...]
      }
    }
    return nil
  }

  @Test func twoFilesKnowNcurses() throws {
    let files = try Self.sources().filter { $0.imports.contains("CNcurses") }.map(\.path)
    #expect(files == ["TerminalUI/Screen/NcursesScreen.swift", "TerminalUI/Text/TextWidth.swift"])
  }

  @Test func nothingThatShipsKnowsFullFoundation() throws {
    for source in try Self.sources() where Self.mayImport[source.target] != nil {
      #expect(!source.imports.contains("Foundation"), "\(source.path)")
    }
  }

  @Test func onlyTheStoreOpensFiles() throws {
    // The screen's signal that it is idle appends to a file that a test names.
    let exceptions = ["TerminalUI/Screen/Platform.swift"]
    let calls = ["open(", "openat(", "fopen(", "creat(", "freopen(", "mkstemp(", "rename(", "unlink(", "opendir("]
    for source in try Self.sources() where Self.mayImport[source.target] != nil {
      guard source.target != "JourneyStore", !exceptions.contains(source.path) else { continue }
      guard !Self.systemModules.isDisjoint(with: source.imports) else { continue }
      for call in calls {
        #expect(!Self.calls(call, in: source.code), "\(source.path) calls \(call)")
      }
    }
  }

  /// Whether a free function of this name is called: not a method, not a longer name, not a declaration.
  private static func calls(_ call: String, in code: String) -> Bool {
    var rest = code[...]
    while let place = rest.range(of: call) {
      let before = code[..<place.lowerBound]
      let isFree = before.last.map { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." } ?? true
      if isFree, !before.hasSuffix("func ") { return true }
      if before.hasSuffix("Glibc.") { return true }
      rest = rest[place.upperBound...]
    }
    return false
  }
}
