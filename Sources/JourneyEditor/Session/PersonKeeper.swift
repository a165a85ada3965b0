import JourneyStore

/// The person's own small files.
public enum PersonFile: String, CaseIterable, Sendable {
  /// What was copied last: insert edits, one a line.
  case clipboard = "clipboard.jsonl"
  /// What was typed into prompts: see ``PromptHistory``.
  case prompts = "prompts.jsonl"
}

/// Where they are kept, between sessions and beside others. `JourneyStore` is behind it; tests keep them in memory.
public protocol PersonKeeper: AnyObject {
  /// What the file holds; nil when it cannot be read.
  func read(_ file: PersonFile) -> [UInt8]?
  /// Keeps the bytes, and says why not in one line if that is not possible.
  func write(_ bytes: [UInt8], _ file: PersonFile) -> String?
}

/// Files in memory, for as long as a session lasts.
public final class MemoryPersonKeeper: PersonKeeper {
  public private(set) var files: [PersonFile: [UInt8]] = [:]

  public init() {}

  public func read(_ file: PersonFile) -> [UInt8]? { files[file] }

  public func write(_ bytes: [UInt8], _ file: PersonFile) -> String? {
    files[file] = bytes
    return nil
  }
}

/// Files in the state folder; what cannot be kept there is kept for as long as the session lasts.
public final class StoredPerson: PersonKeeper {
  private let store: MapStore
  private let memory = MemoryPersonKeeper()

  public init(store: MapStore) { self.store = store }

  public func read(_ file: PersonFile) -> [UInt8]? {
    let limit = file == .clipboard ? Clip.maximumSize : PromptHistory.maximumSize
    let bytes = (try? store.readOwn(file.rawValue, maximumSize: limit)).flatMap { $0 }
    return bytes ?? memory.read(file)
  }

  public func write(_ bytes: [UInt8], _ file: PersonFile) -> String? {
    _ = memory.write(bytes, file)
    do throws(StoreProblem) {
      try store.writeOwn(bytes, as: file.rawValue)
      return nil
    } catch {
      return error.description
    }
  }
}
