/// A text that is being read as a map, whatever its syntax: a cursor that goes from member to member.
///
/// Elements are pulled from it where their types are known, so that reading each type is compiled for that type; the
/// protocol itself names none. An object is left with the end of its members, a list with the end of its entries.
public protocol ElementSource: AnyObject {
  /// Goes to the next member of the object at hand; nil behind the last one, which leaves the object.
  ///
  /// - Parameters:
  ///   - keys: the keys that are known there.
  ///   - last: the index of the one that came before, -1 for none: files are mostly in this order.
  func nextMember(of keys: FieldKeys, after last: Int) -> SourceMember?

  /// The value of the member or entry at hand, with all that is in it.
  func value() -> Value

  /// Goes into the value at hand if it is a list; false, and nothing else, if it is none.
  func enterList() -> Bool

  /// Goes to the next entry of the list at hand, and into it if it is an object; behind the last one leaves the list.
  func nextEntry() -> SourceEntry
}

/// What key a member has.
public enum SourceMember: Sendable {
  /// The one with this index.
  case known(Int)
  case unknown(String)
}

/// What an entry of a list is.
public enum SourceEntry: Sendable {
  /// An object, whose members come next.
  case object
  /// Something else: `value()` gives it.
  case other
  /// There is none.
  case end
}

/// The keys of a field table as UTF-8, to be found in the order of the table.
public struct FieldKeys: Sendable {
  private let bytes: [UInt8]
  /// Where each key begins in `bytes`, and where the last one ends.
  private let starts: [Int]

  init(_ keys: [String]) {
    bytes = keys.flatMap { Array($0.utf8) }
    starts = keys.reduce(into: [0]) { starts, key in starts.append((starts.last ?? 0) + key.utf8.count) }
  }

  /// The index of a key, or nil for an unknown one. The search begins behind `last`: O(1) in the order of the table.
  public func index(of key: UnsafeBufferPointer<UInt8>, after last: Int) -> Int? {
    let count = starts.count - 1
    return starts.withUnsafeBufferPointer { starts in
      bytes.withUnsafeBufferPointer { bytes in
        var index = last
        for _ in 0..<count {
          index = index + 1 == count ? 0 : index + 1
          let start = starts[index]
          if starts[index + 1] - start == key.count, Self.isEqual(key, bytes, from: start) { return index }
        }
        return nil
      }
    }
  }

  private static func isEqual(
    _ key: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Bool {
    for offset in 0..<key.count where key[offset] != bytes[start + offset] { return false }
    return true
  }
}

extension JourneyMap {
  /// Reads a map from a source that stands in the map's object.
  public init(reading source: any ElementSource) {
    self.init()
    read(source)
  }
}

extension Element {
  /// Takes all members of the object at hand. For an element that is still empty.
  mutating func read(_ source: any ElementSource) {
    let table = Self.table
    var progress = ReadingProgress()
    while let member = source.nextMember(of: table.keys, after: progress.last) {
      switch member {
      case .known(let index):
        progress.pass(index)
        if let read = table.readers[index], source.enterList() {
          read(&self, source)
        } else {
          take(read: source.value(), ofField: index, table)
        }
      case .unknown(let key): takeUnknown(key, source.value(), after: progress.last)
      }
    }
    finish(progress, table)
  }
}

extension ElementList {
  /// The elements of the list at hand.
  init(reading source: any ElementSource) {
    self.init()
    while true {
      switch source.nextEntry() {
      case .end: return
      case .object: appendNew { $0.read(source) }
      case .other: append(E(entry: source.value()))
      }
    }
  }
}
