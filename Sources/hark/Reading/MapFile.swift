import JSONText
import Journey
import JourneyFormat

/// A map that a command has read, with what is needed to say where things stand in it.
struct MapFile {
  /// As messages name it: the path as it was given, or `standard input`.
  let name: String
  let bytes: [UInt8]
  let document: JSONDocument
  let read: ReadMap

  var map: IndexedMap { read.indexed }

  /// Reads the map at `path`; `-` is standard input.
  /// - Parameter acceptsNewer: read a newer format as far as this version knows it, for showing only.
  static func open(_ path: String, acceptsNewer: Bool = false) throws(Failure) -> MapFile {
    let source = try Source.read(path)
    switch parse(source, acceptsNewer: acceptsNewer) {
    case .success(let file): return file
    case .failure(let fatal): throw fatal.failure
    }
  }

  /// The map in the bytes of a source, or why there is none.
  static func parse(_ source: Source, acceptsNewer: Bool = false) -> Result<MapFile, FatalMap> {
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(parsing: source.bytes)
    } catch {
      return .failure(
        FatalMap(file: source.name, position: error.position, code: error.code.rawValue, message: error.message))
    }
    do throws(FatalProblem) {
      let read = try MapReader.read(document, acceptsNewer: acceptsNewer)
      return .success(MapFile(name: source.name, bytes: source.bytes, document: document, read: read))
    } catch {
      return .failure(
        FatalMap(file: source.name, position: error.position, code: error.code.rawValue, message: error.message))
    }
  }
}

/// Bytes and the name that messages give them.
struct Source {
  static let standardInput = "-"

  let name: String
  let bytes: [UInt8]

  /// Reads a file, or standard input for `-`.
  static func read(_ path: String) throws(Failure) -> Source {
    if path == standardInput { return Source(name: "standard input", bytes: try StandardStream.readInput()) }
    return Source(name: path, bytes: try Files.read(path))
  }
}

/// Why a text cannot be opened as a map at all.
struct FatalMap: Error {
  let file: String
  let position: TextPosition
  /// Stable, such as `json-duplicate-key` or `newer-format`.
  let code: String
  let message: String

  var failure: Failure { Failure("\(file):\(position): \(message)") }
}
