import Foundation
import NIOCore
import NIOPosix
import ServiceKit

/// The virus scanner clamd, spoken to over TCP with INSTREAM: the bytes go to it in pieces, each after its length, and a length of zero ends them.
struct Clamd: Sendable {
    let host: String
    let port: Int
    let timeout: Duration

    /// - Parameter address: `host:port`.
    init(_ address: String, timeout: Duration) throws(SettingError) {
        guard let colon = address.lastIndex(of: ":"), let port = Int(address[address.index(after: colon)...]), (1...65_535).contains(port),
            colon != address.startIndex
        else { throw SettingError("CLAMD_ADDRESS", "must be host:port") }
        self.host = address[..<colon].trimmingCharacters(in: ["[", "]"])
        self.port = port
        self.timeout = timeout
    }

    enum Verdict: Sendable, Equatable {
        case clean
        case infected(String)
        /// It will never be able to read this.
        case unscannable(String)
        /// An error of its own; another time may do.
        case failed(String)
    }

    /// Nobody is there, or cannot say who it is.
    struct Unavailable: Error {
        let reason: String
    }

    /// Somebody is there, but broke off, or said nothing in time.
    private struct NoAnswer: Error {
        let reason: String
    }

    /// Silence over these bytes is a verdict, `failed`: it says nothing about others.
    /// - Throws: `Unavailable`; what reading the file throws.
    func scan(_ file: StoredBytes) async throws -> Verdict {
        do {
            return Verdict(reply: try await ask { outbound in try await Clamd.send(file, over: outbound) })
        } catch let silence as NoAnswer {
            return .failed(silence.reason)
        }
    }

    /// The version of the daily signatures; nil where it knows none but those of the installation, such as the test file's.
    /// - Throws: `Unavailable`.
    func signatures() async throws -> Int? {
        do {
            return try Clamd.signatures(version: try await ask { outbound in try await outbound.write(ByteBuffer(string: "zVERSION\0")) })
        } catch let silence as NoAnswer {
            throw Unavailable(reason: silence.reason)
        }
    }

    /// Reads `ClamAV 1.4.1/27500/Mon Dec  2 …`; without signatures of ClamAV's own it is `ClamAV 1.4.1`.
    static func signatures(version: String) throws(Unavailable) -> Int? {
        guard version.hasPrefix("ClamAV ") else { throw Unavailable(reason: "clamd did not say its version") }
        let parts = version.split(separator: "/")
        return parts.count > 1 ? Int(parts[1]) : nil
    }

    private func ask(_ question: @escaping @Sendable (NIOAsyncChannelOutboundWriter<ByteBuffer>) async throws -> Void) async throws -> String {
        let (channel, timeout) = (try await connect(), timeout)
        return try await withThrowingTaskGroup(of: String.self) { group in
            group.addTask { try await Clamd.ask(over: channel, question) }
            group.addTask {
                try await Task.sleep(for: timeout)
                throw NoAnswer(reason: "clamd did not answer in time")
            }
            defer { group.cancelAll() }
            guard let reply = try await group.next() else { throw CancellationError() }
            return reply
        }
    }

    private func connect() async throws(Unavailable) -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
        do {
            return try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .connectTimeout(TimeAmount(min(timeout, .seconds(5))))
                .connect(host: host, port: port) { channel in
                    channel.eventLoop.makeCompletedFuture { try NIOAsyncChannel(wrappingChannelSynchronously: channel) }
                }
        } catch {
            throw Unavailable(reason: "clamd cannot be reached")
        }
    }

    private static func ask(
        over channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>, _ question: @Sendable (NIOAsyncChannelOutboundWriter<ByteBuffer>) async throws -> Void
    ) async throws -> String {
        do {
            return try await channel.executeThenClose { inbound, outbound in
                try await question(outbound)
                var answer = ByteBuffer()
                for try await piece in inbound {
                    answer.writeImmutableBuffer(piece)
                    if answer.readableBytesView.contains(0) || answer.readableBytes > 4_096 { break }
                }
                return String(buffer: answer)
            }
        } catch is CancellationError {
            throw CancellationError()
        } catch let fault as FileFault {
            throw fault
        } catch {
            throw NoAnswer(reason: "the connection to clamd broke")
        }
    }

    private static func send(_ file: StoredBytes, over outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>) async throws {
        try await outbound.write(ByteBuffer(string: "zINSTREAM\0"))
        while let piece = try await file.next() {
            var message = ByteBuffer(integer: UInt32(piece.readableBytes))
            message.writeImmutableBuffer(piece)
            // clamd may say its word and hang up before it has everything, at its size limit: its answer is there to be read.
            guard (try? await outbound.write(message)) != nil else { return }
        }
        _ = try? await outbound.write(ByteBuffer(integer: UInt32(0)))
    }
}
