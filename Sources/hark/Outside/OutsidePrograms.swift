import Glibc
import JourneyEditor

/// What the editor asks other programs for.
enum OutsidePrograms {
  /// Gives a session the person's editor, and the commits of git.
  static func lend(to keeper: StoredMap) {
    keeper.runEditor = { path in edit(path) }
    keeper.committed = { path in committed(path) }
  }

  /// Runs `$VISUAL`, `$EDITOR` or vi on a file. The variables may hold options, so a shell reads them, as git does.
  private static func edit(_ path: String) -> EditorRun {
    let editor = variable("VISUAL") ?? variable("EDITOR") ?? "vi"
    switch ChildProcess.run(["/bin/sh", "-c", editor + " \"$@\"", "hark", path]) {
    case 0?: return .done
    case 126?, 127?: return .failed("\"\(editor)\" cannot be started; set VISUAL or EDITOR to an editor")
    case nil: return .failed("no shell can be started to run \"\(editor)\"")
    default: return .cancelled
    }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).flatMap { String(validatingCString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The text of a file in git's last commit. Plumbing only: nothing that a repository configures is run.
  private static func committed(_ path: String) -> CommittedText {
    let end = path.lastIndex(of: "/")
    let folder = end.map { path[...$0].isEmpty ? "/" : String(path[...$0]) } ?? "."
    let name = end.map { String(path[path.index(after: $0)...]) } ?? path
    let arguments = ["git", "-C", folder, "--no-pager", "cat-file", "blob", "HEAD:./\(name)"]
    guard let bytes = ChildProcess.output(of: arguments, limit: 1 << 30) else {
      return .missing("git knows none; is it in a repository, and was it committed?")
    }
    return .found(bytes)
  }
}
