import JSONText
import JourneyFormat

/// Why a file could not be read, or was not saved: what, where and what to do.
public struct StoreProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Stable names, for scripts.
  public enum Code: String, Sendable, CaseIterable {
    case notFound = "not-found"
    case notPermitted = "not-permitted"
    /// A folder where a file was asked for.
    case isFolder = "is-folder"
    /// A pipe, a socket or a device.
    case notAFile = "not-a-file"
    case tooLarge = "too-large"
    /// An empty name, one too long, one with a NUL or one that is not UTF-8.
    case badPath = "bad-path"
    case linkLoop = "link-loop"
    /// Somebody writes it while it is read.
    case beingWritten = "being-written"

    case notJSON = "not-json"
    case notAMap = "not-a-map"
    case newerFormat = "newer-format"
    case noStages = "no-stages"
    /// A team's settings that cannot be read as such.
    case badSettings = "bad-settings"

    /// Another text is there than the one that was loaded. Nothing was written.
    case changedOnDisk = "changed-on-disk"
    /// What was loaded is no longer there. Nothing was written.
    case gone = "gone"
    /// A new file was to be made and there is one. Nothing was written.
    case alreadyExists = "already-exists"
    /// The file, or the file system it is on, is read-only.
    case readOnly = "read-only"
    case noSpace = "no-space"
    case diskFailed = "disk-failed"
    /// The new text is in place, but the disk did not confirm it; see ``written``.
    case notConfirmed = "not-confirmed"
    /// A save was cut off half-way; the former text is kept where the message says.
    case interruptedSave = "interrupted-save"
    /// Neither `XDG_STATE_HOME` nor `HOME` says where the user's own files go.
    case noHome = "no-home"
    /// Anything else that the system said no to.
    case refused = "refused"
  }

  public let code: Code
  /// The file as the caller named it.
  public let path: String
  /// The place in the file, where there is one.
  public let position: TextPosition?
  /// What is wrong and what to do, reading on from the path: "is a folder; name a map file". One line.
  public let message: String
  /// What is on disk now, when the new text got there although the save failed: a next save is to expect this.
  public let written: FileIdentity?

  public init(
    _ code: Code, _ path: String, at position: TextPosition? = nil, _ message: String, written: FileIdentity? = nil
  ) {
    self.code = code
    self.path = path
    self.position = position
    self.message = message
    self.written = written
  }

  /// The map's reader found no map in the file.
  public init(_ fatal: FatalProblem, in path: String) {
    let code: Code =
      switch fatal.code {
      case .notJSON: .notJSON
      case .notAMap: .notAMap
      case .newerFormat: .newerFormat
      case .noStages: .noStages
      }
    self.init(code, path, at: fatal.position, fatal.message)
  }

  /// One line, safe to print: `maps/x.json is a folder; name a map file`, `maps/x.json:3:7: ...`.
  public var description: String {
    guard let position else { return "\(shown(path)) \(message)" }
    return "\(shown(path)):\(position): \(message)"
  }
}

/// A path or name with everything that could move a terminal's cursor or break the line written as `\u{1b}`.
func shown(_ path: String) -> String {
  if path.isEmpty { return "\"\"" }
  var text = ""
  for scalar in path.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      text += "\\u{\(String(scalar.value, radix: 16))}"
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text
}
