import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension SigningKey {
    package static func load(file path: String) throws(SigningKeyError) -> SigningKey {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw .unreadable(path: path) }
        return try SigningKey(pem: text)
    }

    /// Writes a new PEM file with mode 600, readable to its owner alone from the first byte. Never overwrites.
    package func write(toNewFile path: String) throws(SigningKeyError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? .alreadyThere(path: path) : .unwritable(path: path, reason: String(cString: strerror(errno)))
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: Data((pem + "\n").utf8))
            try file.synchronize()
        } catch {
            throw .unwritable(path: path, reason: error.localizedDescription)
        }
    }
}
