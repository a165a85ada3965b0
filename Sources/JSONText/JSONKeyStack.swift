/// Finds a key that stands twice in one object.
///
/// Keys are compared as the strings that they mean: `"a"` and `"\u0061"` are one key. The keys of a small object are
/// compared by a hash as they come; those of a large one are sorted when it ends, by hash and then by their bytes, so that
/// no choice of keys makes it quadratic.
struct JSONKeyStack: ~Copyable {
  private var hashes = UnsafeMutablePointer<UInt32>.allocate(capacity: 64)
  private var nodes = UnsafeMutablePointer<UInt32>.allocate(capacity: 64)
  private var capacity = 64
  private var top = 0
  private static let smallObject = 32

  deinit {
    hashes.deallocate()
    nodes.deallocate()
  }

  /// Adds the key at `node` to an object that has `earlier` keys; throws when it is small and holds this key already.
  @inline(__always)
  mutating func add(
    _ node: Int, earlierInObject earlier: Int, in base: UnsafePointer<UInt8>, end: Int,
    entries: UnsafeMutablePointer<JSONTapeEntry>
  ) throws(JSONFault) {
    let hash = Self.hash(entries[node], in: base, end: end)
    if earlier < Self.smallObject, earlier > 0 {
      var matches: UInt32 = 0
      // Without a way out in the middle, so that it runs over several hashes at once.
      for index in top &- earlier..<top { matches |= hashes[index] == hash ? 1 : 0 }
      if matches != 0 { try compare(node, hash, earlier, in: base, entries: entries) }
    }
    if top == capacity { grow() }
    hashes[top] = hash
    nodes[top] = UInt32(truncatingIfNeeded: node)
    top &+= 1
  }

  /// Forgets the keys of the innermost object, which has `count`; throws when it is large and holds a key twice.
  @inline(__always)
  mutating func drop(
    _ count: Int, in base: UnsafePointer<UInt8>, entries: UnsafeMutablePointer<JSONTapeEntry>
  ) throws(JSONFault) {
    if count > Self.smallObject { try sortAndCompare(count, in: base, entries: entries) }
    top &-= count
  }

  @inline(never)
  private mutating func grow() {
    func enlarge(_ memory: inout UnsafeMutablePointer<UInt32>) {
      let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity * 2)
      larger.update(from: memory, count: capacity)
      memory.deallocate()
      memory = larger
    }
    enlarge(&hashes)
    enlarge(&nodes)
    capacity *= 2
  }

  @inline(never)
  private func compare(
    _ node: Int, _ hash: UInt32, _ earlier: Int, in base: UnsafePointer<UInt8>,
    entries: UnsafeMutablePointer<JSONTapeEntry>
  ) throws(JSONFault) {
    for index in top - earlier..<top where hashes[index] == hash {
      let first = entries[Int(nodes[index])]
      if JSONStringContent.order(first, entries[node], in: base) == 0 {
        throw Self.duplicate(of: first, entries[node])
      }
    }
  }

  @inline(never)
  private func sortAndCompare(
    _ count: Int, in base: UnsafePointer<UInt8>, entries: UnsafeMutablePointer<JSONTapeEntry>
  ) throws(JSONFault) {
    var sorted: [UInt64] = []
    sorted.reserveCapacity(count)
    for index in top - count..<top { sorted.append(UInt64(hashes[index]) << 32 | UInt64(nodes[index])) }
    sorted.sort()
    var duplicate: (first: UInt32, second: UInt32)?
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, sorted[end] >> 32 == sorted[start] >> 32 { end += 1 }
      if end - start > 1 {
        let sameHash = sorted[start..<end].map { UInt32(truncatingIfNeeded: $0) }.sorted { left, right in
          let order = JSONStringContent.order(entries[Int(left)], entries[Int(right)], in: base)
          return order == 0 ? left < right : order < 0
        }
        for (left, right) in zip(sameHash, sameHash.dropFirst()) where right < duplicate?.second ?? .max {
          if JSONStringContent.order(entries[Int(left)], entries[Int(right)], in: base) == 0 {
            duplicate = (left, right)
          }
        }
      }
      start = end
    }
    if let duplicate { throw Self.duplicate(of: entries[Int(duplicate.first)], entries[Int(duplicate.second)]) }
  }

  private static func duplicate(of first: JSONTapeEntry, _ second: JSONTapeEntry) -> JSONFault {
    JSONFault(code: .duplicateKey, offset: Int(second.start), related: Int(first.start))
  }

  /// A hash of the string that the key means; the same for the same string, however it is escaped.
  @inline(__always)
  private static func hash(_ key: JSONTapeEntry, in base: UnsafePointer<UInt8>, end: Int) -> UInt32 {
    let start = Int(key.start) &+ 1
    let length = Int(key.end) &- 1 &- start
    if key.isFlagged {
      return JSONStringContent.decoded(key, in: base).withUnsafeBufferPointer { content in
        content.baseAddress.map { hash($0, content.count, readable: content.count) } ?? 0
      }
    }
    return hash(base + start, length, readable: end &- start)
  }

  /// `readable` counts the bytes that may be read from `bytes` on, at least `length`.
  @inline(__always)
  private static func hash(_ bytes: UnsafePointer<UInt8>, _ length: Int, readable: Int) -> UInt32 {
    if length == 0 { return 0 }
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var state = UInt64(truncatingIfNeeded: length) &* factor
    var place = 0
    while length &- place > 8 {
      state = (state ^ EightBytes(bytes, at: place).prefix(8)) &* factor
      state ^= state >> 32
      place &+= 8
    }
    // The last one to eight bytes, with nothing of what stands behind them.
    let left = length &- place
    var last: UInt64 = 0
    if place &+ 8 <= readable {
      last = EightBytes(bytes, at: place).prefix(left)
    } else {
      for index in 0..<left { last |= UInt64(bytes[place &+ index]) << UInt64(8 &* index) }
    }
    state = (state ^ last) &* factor
    return UInt32(truncatingIfNeeded: state >> 32)
  }
}
