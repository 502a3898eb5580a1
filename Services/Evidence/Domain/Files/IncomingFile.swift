import Crypto
import Foundation
import Glibc
import NIOCore
import NIOPosix
import Synchronization
import ServiceKit

/// A file on its way to the disk: counted and hashed while it is written, under a name of our own.
final class IncomingFile: Sendable {
    /// What is needed of its beginning to tell what it is.
    static let headLength = 16 << 10

    let path: String
    private let descriptor: Int32
    private let progress = Mutex(Progress())

    private struct Progress {
        var hash = SHA256()
        var size = 0
        var head: [UInt8] = []
    }

    struct Finished: Sendable {
        let sha256: String
        let size: Int
        let head: [UInt8]
    }

    /// - Throws: `FileFault`. Blocks: to be called where that is allowed.
    init(in folder: String) throws(FileFault) {
        self.path = "\(folder)/\(UUID().uuidString.lowercased())"
        self.descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileFault("create") }
    }

    deinit { close(descriptor) }

    /// - Returns: the size so far.
    func write(_ buffer: ByteBuffer) async throws -> Int {
        try await NIOThreadPool.singleton.runIfActive { try self.append(buffer) }
    }

    /// Everything is on the disk when this returns.
    func finish() async throws -> Finished {
        try await NIOThreadPool.singleton.runIfActive {
            guard fsync(self.descriptor) == 0 else { throw FileFault("flush") }
            return self.progress.withLock { Finished(sha256: $0.hash.finalize().hexadecimal, size: $0.size, head: $0.head) }
        }
    }

    func discard() {
        unlink(path)
    }

    private func append(_ buffer: ByteBuffer) throws(FileFault) -> Int {
        try buffer.withUnsafeReadableBytes { bytes throws(FileFault) in
            var rest = bytes[...]
            while !rest.isEmpty {
                let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                guard written > 0 else {
                    if written < 0, errno == EINTR { continue }
                    throw FileFault("write")
                }
                rest = rest.dropFirst(written)
            }
            return progress.withLock { progress in
                progress.hash.update(bufferPointer: bytes)
                progress.size += bytes.count
                if progress.head.count < IncomingFile.headLength { progress.head += bytes.prefix(IncomingFile.headLength - progress.head.count) }
                return progress.size
            }
        }
    }
}
