import ArgumentParser
import JourneyStore

/// The option that says how large a file may be.
struct SizeLimit: ParsableArguments {
  @Option(
    name: .customLong("max-size"),
    help: ArgumentHelp("Refuse larger files: a number of bytes, or with K, M or G (default: 1G).", valueName: "size"),
    transform: { text in
      guard let size = SizeLimit.bytes(text) else {
        throw ValidationError("\"\(text)\" is no size such as 500M or 2G")
      }
      return size
    })
  private var given: Int?

  var bytes: Int { given ?? MapStore.defaultMaximumSize }

  /// `2G` is 2 x 1024 x 1024 x 1024 bytes; nil for what is no size.
  private static func bytes(_ text: String) -> Int? {
    let shifts: [Character: Int] = ["K": 10, "M": 20, "G": 30]
    let shift = text.last.flatMap { shifts[Character($0.uppercased())] } ?? 0
    guard let number = Int(shift > 0 ? String(text.dropLast()) : text), number > 0, number <= Int.max >> shift else {
      return nil
    }
    return number << shift
  }
}
