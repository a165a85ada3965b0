import Glibc

/// Where the user's own files go, by the XDG Base Directory Specification.
public struct UserFolders: Hashable, Sendable {
  /// For what must survive a crash: backups, journals, texts being edited. `$XDG_STATE_HOME/hark` or
  /// `~/.local/state/hark`; nil when neither variable says. It may not exist yet.
  public let state: String?
  /// For settings: `$XDG_CONFIG_HOME/hark` or `~/.config/hark`; nil when neither variable says.
  public let config: String?
  /// For what may vanish: `$TMPDIR` or `/tmp`.
  public let temporary: String
  /// `$HOME`; nil when it is not set.
  public let home: String?

  /// Looks up variables by name; one that is empty, or no path from the root, counts as unset.
  public init(variable: (String) -> String?) {
    func folder(_ name: String) -> String? { variable(name).flatMap { $0.utf8.first == slash ? $0 : nil } }
    let home = folder("HOME")
    state = (folder("XDG_STATE_HOME") ?? home.map { $0 + "/.local/state" }).map { $0 + "/hark" }
    config = (folder("XDG_CONFIG_HOME") ?? home.map { $0 + "/.config" }).map { $0 + "/hark" }
    temporary = folder("TMPDIR") ?? "/tmp"
    self.home = home
  }

  /// A path as a person types it where no shell does this: `~/` in front is the home folder.
  public func expanding(_ path: String) -> String {
    guard let home, path.utf8.starts(with: "~/".utf8) else { return path }
    return home + path.dropFirst()
  }

  /// By this process's environment.
  public static func ofProcess() -> UserFolders {
    UserFolders { name in getenv(name).flatMap { String(validatingCString: $0) } }
  }
}
