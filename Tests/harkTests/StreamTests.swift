import Foundation
import Testing

@Suite struct StreamTests {
  private func shell(_ script: String) throws -> HarkRun {
    try run(URL(fileURLWithPath: "/bin/sh"), ["-c", script], environment: ["HARK": Built.command.path])
  }

  @Test func aReaderThatStopsIsNoError() throws {
    // `true` ends without reading, most likely before the command writes.
    for script in ["\"$HARK\" show maps/telecom-billing.json | head -n 1", "{ \"$HARK\" schema; echo $? >&2; } | true"]
    {
      let run = try shell(script)
      #expect(run.error.isEmpty || run.error == "0\n", "\(script)")
      #expect(run.code == 0)
    }
  }

  @Test func aFullDiskIsTold() throws {
    let run = try shell("\"$HARK\" schema > /dev/full")
    #expect(run.error == "hark: cannot write to standard output: no space left on device\n")
    #expect(run.code == 2)
  }

  @Test func aClosedStandardInputIsTold() throws {
    let run = try shell("\"$HARK\" show - <&-")
    #expect(run.error == "hark: cannot read standard input: bad file descriptor\n")
    #expect(run.code == 2)
  }
}
