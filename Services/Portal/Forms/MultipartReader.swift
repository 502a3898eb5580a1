import Foundation
import Glibc
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceKit

/// Reads a `multipart/form-data` body as it arrives, part after part, and keeps no more of it than a piece (RFC 7578, RFC 2046 §5.1.1).
///
/// Not for several tasks: a part is read to its end, or skipped, before the next.
final class MultipartReader {
    /// The most bytes of a part's header lines.
    static let longestHeader = 8 << 10

    private var body: RequestBody.AsyncIterator
    /// What has arrived and was not given out.
    private var held: ByteBuffer
    private let delimiter: [UInt8]
    /// Bytes of the body that have arrived so far.
    private(set) var received = 0
    private var isInPart = false
    private var isOver = false

    /// Nil where the request's content type does not name a boundary.
    init?(_ request: Request) {
        guard let type = request.headers[.contentType], type.lowercased().hasPrefix("multipart/form-data"),
            let boundary = MultipartReader.boundary(of: type)
        else { return nil }
        self.body = request.body.makeAsyncIterator()
        self.delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter stands at the very beginning: with the line end before it, it is like the others.
        self.held = ByteBuffer(string: "\r\n")
        self.isInPart = true
    }

    /// The next part; nil at the end. What was not read of the present one is skipped.
    /// - Throws: the 400 problem for what is not such a form, or not all of one; what reading throws.
    func nextPart() async throws -> MultipartHeader? {
        while try await nextPiece() != nil {}
        guard !isOver else { return nil }
        let marks = try await take(2)
        if marks == Array("--".utf8) {
            isOver = true
            return nil
        }
        guard marks == Array("\r\n".utf8), let header = MultipartHeader(try await header()) else { throw MultipartReader.broken }
        isInPart = true
        return header
    }

    /// The next bytes of the part; nil at its end.
    func nextPiece() async throws -> ByteBuffer? {
        while isInPart {
            if let length = held.distance(to: delimiter) {
                let piece = held.readSlice(length: length)
                held.moveReaderIndex(forwardBy: delimiter.count)
                isInPart = false
                return length > 0 ? piece : nil
            }
            // The end of what is held may be the beginning of a delimiter.
            let safe = held.readableBytes - (delimiter.count - 1)
            if safe > 0 { return held.readSlice(length: safe) }
            try await fill()
        }
        return nil
    }

    /// A part that is not a file, whole.
    /// - Throws: the 413 problem over the limit.
    func text(limit: Int) async throws -> String {
        var text = ByteBuffer()
        while var piece = try await nextPiece() {
            text.writeBuffer(&piece)
            guard text.readableBytes <= limit else { throw ProblemError.tooLarge(limit: limit) }
        }
        return String(buffer: text).replacing("\r\n", with: "\n")
    }

    private func header() async throws -> String {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let length = held.distance(to: end) {
                let text = held.readString(length: length)
                held.moveReaderIndex(forwardBy: end.count)
                return text ?? ""
            }
            guard held.readableBytes <= MultipartReader.longestHeader else { throw MultipartReader.broken }
            try await fill()
        }
    }

    private func take(_ count: Int) async throws -> [UInt8] {
        while held.readableBytes < count { try await fill() }
        return held.readBytes(length: count) ?? []
    }

    private func fill() async throws {
        guard var piece = try await body.next(isolation: #isolation) else { throw MultipartReader.broken }
        received += piece.readableBytes
        held.discardReadBytes()
        held.writeBuffer(&piece)
    }

    static var broken: ProblemError { .badRequest("The form did not arrive whole.") }

    private static func boundary(of type: String) -> String? {
        guard let start = type.range(of: "boundary=", options: .caseInsensitive) else { return nil }
        let value = type[start.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
        return (1...70).contains(value.utf8.count) ? String(value) : nil
    }
}

extension ByteBuffer {
    /// How many bytes stand before the first of these; nil where they do not occur. In C's functions: a file is looked through byte by byte.
    fileprivate func distance(to bytes: [UInt8]) -> Int? {
        withUnsafeReadableBytes { space in
            guard let start = space.baseAddress, let first = bytes.first else { return nil }
            var place = 0
            while space.count - place >= bytes.count, let found = memchr(start + place, Int32(first), space.count - place) {
                place = UnsafeRawPointer(found) - start
                guard space.count - place >= bytes.count else { return nil }
                if memcmp(start + place, bytes, bytes.count) == 0 { return place }
                place += 1
            }
            return nil
        }
    }
}
