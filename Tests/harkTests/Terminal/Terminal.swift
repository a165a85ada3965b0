import Foundation
import Testing

/// A real terminal for one test: a shell in tmux, with a server, a home and files of its own.
///
/// The shell's prompt is the status of the last command in angle brackets, so that the screen itself tells how the
/// program left. Nothing sleeps for a fixed time: every wait is for something that can be seen, and ends by failing
/// after ``patience``.
final class Terminal {
  /// Where the shell runs; maps are copied here.
  let folder: Folder
  /// tmux's socket, the home, and what the program tells about itself.
  private let backstage: Folder
  private var tmuxIsRunning = false
  private var commands = 0

  /// How long anything may take on a machine that is busy with other tests.
  static let patience = Duration.seconds(30)

  /// Opens a terminal and waits for the shell's prompt.
  init(_ width: Int = 80, _ height: Int = 24) async throws {
    folder = try Folder()
    backstage = try Folder()
    try FileManager.default.createDirectory(at: backstage.url("home"), withIntermediateDirectories: true)
    try backstage.write("tmux.conf", "set -g status off\nset -g default-terminal tmux-256color\n")
    try backstage.write("hark", "#!/bin/sh\necho $$ > \"$HOME/pid\"\nexec '\(Built.command.path)' \"$@\"\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: backstage.url("hark").path)
    try tmux(["new-session", "-d", "-x", "\(width)", "-y", "\(height)", "-c", folder.root.path, "exec sh"])
    tmuxIsRunning = true
    try followTests()
    try await expectPrompt()
    try await sh("stty -g > '\(backstage.url("stty").path)'")
  }

  deinit { hangUp() }

  /// What the shell and everything under it finds in the environment: nothing of the machine's own.
  private var environment: [String] {
    let home = backstage.url("home").path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return [
      "PATH=\(backstage.root.path):\(path)", "HOME=\(home)", "XDG_CONFIG_HOME=\(home)/config",
      "XDG_STATE_HOME=\(home)/state", "XDG_CACHE_HOME=\(home)/cache", "XDG_DATA_HOME=\(home)/data", "SHELL=/bin/sh",
      "PS1=<$?> ", "LC_ALL=C.UTF-8", "TZ=UTC", "ESCDELAY=25", "HARK_IDLE_FILE=\(backstage.url("idle").path)",
      "SOURCE_DATE_EPOCH=\(Self.today)",
    ]
  }

  /// 2026-10-15, the day of the golden frames.
  private static let today = 1_792_022_400

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let server = ["tmux", "-u", "-S", backstage.url("tmux").path, "-f", backstage.url("tmux.conf").path]
    let status = try spawn(server + arguments, environment: environment, printingTo: backstage.url("printed"))
    let printed = try backstage.read("printed")
    guard status == 0 else { throw Problem("tmux \(arguments): \(printed)") }
    return printed
  }

  /// Lets the server end with the tests, should they be killed before they can end it.
  private func followTests() throws {
    let tests = ProcessInfo.processInfo.processIdentifier
    let server = "tmux -S '\(backstage.url("tmux").path)'"
    try tmux(["run-shell", "-b", "while kill -0 \(tests); do sleep 1; done 2> /dev/null; \(server) kill-server"])
  }

  struct Problem: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  /// Closes the terminal's window, as somebody who shuts the lid; the processes in it get the hang-up.
  func hangUp() {
    guard tmuxIsRunning else { return }
    tmuxIsRunning = false
    _ = try? tmux(["kill-server"])
  }

  // MARK: Keys

  /// Presses keys by tmux's names (`j`, `Enter`, `C-s`, `Escape`) and waits until the program has taken them all and
  /// rests. One by one: Escape and a key close behind it would be one key with Alt.
  func press(_ keys: String...) async throws {
    for key in keys { try await whileCounting(1) { try send([key]) } }
  }

  /// Types text as it is and waits until the program has taken it.
  func type(_ text: String) async throws {
    try await whileCounting(text.unicodeScalars.count) { try tmux(["send-keys", "-l", text]) }
  }

  /// Presses keys without waiting for anything.
  func send(_ keys: [String]) throws { try tmux(["send-keys"] + keys) }

  /// Sends bytes, written as hexadecimal numbers with spaces between.
  func send(bytes: String) throws { try tmux(["send-keys", "-H"] + bytes.split(separator: " ").map(String.init)) }

  /// Pastes text as a terminal does: in brackets where the program asked for them.
  func paste(_ text: String) throws {
    try backstage.write("pasted", text)
    try tmux(["load-buffer", backstage.url("pasted").path])
    try tmux(["paste-buffer", "-p"])
  }

  /// Changes the window's size. Nothing else is sent.
  func resize(_ width: Int, _ height: Int) throws {
    try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  private func whileCounting(_ count: Int, _ send: () throws -> Void) async throws {
    let target = idleEvents + count
    try send()
    try await wait("the program took \(count) keys (\(target) events)") { idleEvents >= target }
  }

  /// The events that the program had taken when it last told that it rests; -1 before the first time. What they did is on
  /// the screen by then.
  var idleEvents: Int {
    let lines = ((try? backstage.read("idle")) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropLast().last.flatMap { Int($0.prefix { $0 != " " }) } ?? -1
  }

  // MARK: The clipboard

  /// Lets programs fill the clipboard (tmux's own buffer) by OSC 52.
  func acceptClipboard() throws { try tmux(["set-option", "-s", "set-clipboard", "on"]) }

  /// What a program put on the clipboard last.
  func clipboard() throws -> String? {
    try tmux(["list-buffers"]).isEmpty ? nil : try tmux(["show-buffer"])
  }

  // MARK: Programs

  /// Runs hark beside the terminal, with the same home.
  func run(_ arguments: String...) throws -> HarkRun {
    var variables: [String: String] = [:]
    for variable in environment {
      let parts = variable.split(separator: "=", maxSplits: 1)
      variables[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
    }
    return try hark(arguments, in: folder, environment: variables)
  }

  /// Starts a command line in the shell, such as `NO_COLOR=1 hark map.json`, and waits until hark rests.
  func start(_ line: String) async throws {
    try? FileManager.default.removeItem(at: backstage.url("idle"))
    try tmux(["send-keys", "-l", line])
    try send(["Enter"])
    try await wait("`\(line)` rests") { idleEvents >= 0 }
  }

  /// Runs a command line in the shell to its end, on an empty screen, and gives what it printed.
  @discardableResult
  func sh(
    _ line: String, status: Int = 0, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    // The prompt alone would not tell this command's end from that of the one before.
    commands += 1
    try tmux(["send-keys", "-l", "clear; \(line); echo \"[$?] \(commands)\""])
    try send(["Enter"])
    let end = "\n[\(status)] \(commands)\n<0>"
    let screen = try await expect("ends with \(end)", sourceLocation: sourceLocation) { ("\n" + $0).contains(end) }
    return ("\n" + screen).components(separatedBy: end)[0].trimmingCharacters(in: .newlines)
  }

  /// The process that was started last.
  var process: Int {
    get throws {
      let text = try backstage.read("home/pid").filter(\.isNumber)
      guard let id = Int(text) else { throw Problem("no process was started") }
      return id
    }
  }

  func signal(_ number: Int32) throws { kill(pid_t(try process), number) }

  /// Waits until the process that was started last is gone; one that nobody has buried yet counts as gone.
  func expectEnd(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let id = try process
    try await wait("process \(id) ends", sourceLocation: sourceLocation) {
      guard let facts = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8) else { return true }
      return facts.split(separator: ")").last?.hasPrefix(" Z") ?? true
    }
  }

  // MARK: Looking

  /// What can be read on the screen, without blanks at line ends; with the escape codes of its styles if asked.
  func screen(styled: Bool = false) throws -> String {
    let text = try tmux(["capture-pane", "-p"] + (styled ? ["-e"] : []))
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { trimmedEnd($0) }
      .joined(separator: "\n")
  }

  /// Waits until the screen shows all of these texts.
  @discardableResult
  func expect(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) async throws -> String {
    try await expect("shows \(texts)", sourceLocation: sourceLocation) { screen in texts.allSatisfy(screen.contains) }
  }

  /// Waits until the screen is exactly this.
  func expect(screen expected: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await expect("is this:\n\(expected)", sourceLocation: sourceLocation) { $0 == expected }
  }

  /// Waits until the screen is as `condition` wants it, and gives it.
  @discardableResult
  func expect(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation, _ condition: (String) -> Bool
  ) async throws -> String {
    var shown = ""
    try await wait("the screen \(what)", sourceLocation: sourceLocation) {
      shown = (try? screen()) ?? ""
      return condition(shown)
    }
    return shown
  }

  /// Waits until the program has taken so many events and rests, or until `patience` is over.
  func waitForEvents(_ count: Int, atMost patience: Duration) {
    let deadline = ContinuousClock.now + patience
    while idleEvents < count, ContinuousClock.now < deadline { continue }
  }

  /// Waits until the shell is back with this status, and gives the screen.
  @discardableResult
  func expectPrompt(
    status: Int = 0, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    try await expect("ends with the prompt <\(status)>", sourceLocation: sourceLocation) { screen in
      screen.split(separator: "\n").last?.hasPrefix("<\(status)>") ?? false
    }
  }

  /// Expects the terminal to be as it was before the program: the ordinary screen, a cursor, the modes of the line,
  /// and no brackets around what is pasted.
  func expectRestored(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let flags = "#{alternate_on} #{cursor_flag} #{keypad_cursor_flag} #{keypad_flag} #{mouse_any_flag}"
    #expect(
      try tmux(["display-message", "-p", flags]) == "0 1 0 0 0\n", "\(flags)", sourceLocation: sourceLocation)
    let modes = "stty -g | cmp - '\(backstage.url("stty").path)'"
    try await sh(modes, sourceLocation: sourceLocation)
    try paste("echo pas''ted\n")
    try await expect("says what was pasted", sourceLocation: sourceLocation) { $0.contains("\npasted\n<0>") }
  }

  private func wait(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation, until condition: () -> Bool
  ) async throws {
    let deadline = ContinuousClock.now + Self.patience
    while !condition() {
      // Looked at the clock before the last look at the screen: a test that got no processor does not fail for it.
      let isLate = ContinuousClock.now >= deadline
      if isLate, !condition() {
        let seen = (try? screen()) ?? "(no screen)"
        let comment: Comment = "expected that \(what); after \(Self.patience) the screen is:\n\(seen)"
        try #require(Bool(false), comment, sourceLocation: sourceLocation)
      }
      try await Task.sleep(for: .milliseconds(10))
    }
  }
}

private func trimmedEnd(_ line: Substring) -> Substring {
  line.last == " " ? trimmedEnd(line.dropLast()) : line
}
