import Glibc
import NIOCore
import NIOPosix

/// A kept file, open for reading from its beginning to its end.
final class StoredBytes: Sendable {
    static let chunk = 128 << 10

    private let descriptor: Int32

    /// Blocks: to be called where that is allowed.
    init(_ path: String) throws(FileFault) {
        self.descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFault("open") }
    }

    deinit { close(descriptor) }

    /// The next piece; nil at the end.
    /// - Throws: `FileFault` where the disk does not give it: what was read until then is not all.
    func next() async throws -> ByteBuffer? {
        try await NIOThreadPool.singleton.runIfActive {
            var buffer = ByteBuffer()
            let count = try buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: StoredBytes.chunk) { space in
                let count = read(self.descriptor, space.baseAddress, min(space.count, StoredBytes.chunk))
                guard count >= 0 else { throw FileFault("read") }
                return count
            }
            return count > 0 ? buffer : nil
        }
    }
}
