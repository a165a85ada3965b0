import Foundation
import Glibc

/// Runs a program to its end, lets it print into a file, errors included, and gives its status.
///
/// tmux leaves a server behind, and a server that inherits the descriptors of Foundation's `Process` keeps that one (and
/// the `Process` of any other test) waiting for as long as it lives. So the program gets three streams and nothing else.
func spawn(_ words: [String], environment: [String], printingTo file: URL) throws -> Int32 {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, file.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  posix_spawn_file_actions_adddup2(&actions, 1, 2)
  for descriptor: Int32 in 3..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }

  // No signal is ignored or blocked in the program only because it is here.
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var signals = sigset_t()
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
  sigfillset(&signals)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

  var arguments = words.map { strdup($0) } + [nil]
  var variables = environment.map { strdup($0) } + [nil]
  defer { for text in arguments + variables { free(text) } }
  var process: pid_t = 0
  let error = posix_spawnp(&process, words[0], &actions, &attributes, &arguments, &variables)
  guard error == 0 else { throw Terminal.Problem("\(words[0]): \(String(cString: strerror(error)))") }
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0 && errno == EINTR { continue }
  return status
}
