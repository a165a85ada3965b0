import Glibc

// The Glibc module leaves out <sys/xattr.h>. The four are declared here by their symbols, for static binaries too;
// their parameters are integers and pointers, which Swift passes as C does on x86-64 and arm64.
@_silgen_name("flistxattr")
private func flistxattr(_ file: Int32, _ names: UnsafeMutableRawPointer?, _ size: Int) -> Int
@_silgen_name("fgetxattr")
private func fgetxattr(
  _ file: Int32, _ name: UnsafePointer<CChar>, _ value: UnsafeMutableRawPointer?, _ size: Int
) -> Int
@_silgen_name("fsetxattr")
private func fsetxattr(
  _ file: Int32, _ name: UnsafePointer<CChar>, _ value: UnsafeRawPointer?, _ size: Int, _ flags: Int32
) -> Int32
@_silgen_name("fremovexattr")
private func fremovexattr(_ file: Int32, _ name: UnsafePointer<CChar>) -> Int32

extension LinuxCalls {
  public func attributeNames(_ file: OpenFile) throws(SystemError) -> [String] {
    try grown { buffer in flistxattr(file.descriptor, buffer.baseAddress, buffer.count) }
      .split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  public func attribute(_ name: String, of file: OpenFile) throws(SystemError) -> [UInt8] {
    try grown { buffer in fgetxattr(file.descriptor, name, buffer.baseAddress, buffer.count) }
  }

  public func setAttribute(_ name: String, of file: OpenFile, to value: [UInt8]) throws(SystemError) {
    try checked(value.withUnsafeBytes { fsetxattr(file.descriptor, name, $0.baseAddress, $0.count, 0) })
  }

  public func removeAttribute(_ name: String, of file: OpenFile) throws(SystemError) {
    try checked(fremovexattr(file.descriptor, name))
  }

  /// Fills a small buffer, or one of the largest size that Linux lets an attribute or the list of names have.
  private func grown(_ fill: (UnsafeMutableRawBufferPointer) -> Int) throws(SystemError) -> [UInt8] {
    for size in [1024, 65_536] {
      var buffer = [UInt8](repeating: 0, count: size)
      let length = buffer.withUnsafeMutableBytes(fill)
      if length >= 0 { return Array(buffer.prefix(length)) }
      guard errno == ERANGE else { break }
    }
    throw SystemError(errno)
  }
}
