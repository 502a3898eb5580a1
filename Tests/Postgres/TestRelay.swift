import Foundation
import Postgres
import Synchronization

/// A TCP port on loopback that passes bytes on to the server, or to nowhere: a network that fails on demand.
final class TestRelay: Sendable {
    private struct State {
        var isCut = false
        var sockets: [Int32] = []
    }

    let port: UInt16
    private let listener: Int32
    private let state = Mutex(State())

    /// Takes a port; connections are refused until `open`.
    init() throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        port = try TestPort.bind(listener)
        self.listener = listener
    }

    /// From now on connections reach the server of `target`.
    func open(to target: ConnectionTarget) throws {
        guard let serverPort = target.port else { throw POSIXError(.EINVAL) }
        guard listen(listener, 16) == 0 else { throw POSIXError(.EADDRINUSE) }
        Thread.detachNewThread {
            // Ends when the listener is shut down.
            while true {
                let client = accept(self.listener, nil, nil)
                guard client >= 0 else { return }
                self.join(client, serverPort)
            }
        }
    }

    /// Breaks every connection and refuses new ones.
    func cut() {
        state.withLock { state in
            state.isCut = true
            shutdown(listener, Int32(SHUT_RDWR))
            for socket in state.sockets { shutdown(socket, Int32(SHUT_RDWR)) }
        }
    }

    private func join(_ client: Int32, _ serverPort: UInt16) {
        let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let isJoined = state.withLock { state in
            guard !state.isCut, TestPort.connect(server, to: serverPort) else { return false }
            state.sockets += [client, server]
            return true
        }
        guard isJoined else {
            close(client)
            close(server)
            return
        }
        TestRelay.pass(from: client, to: server)
        TestRelay.pass(from: server, to: client)
    }

    private static func pass(from source: Int32, to sink: Int32) {
        Thread.detachNewThread {
            var buffer = [UInt8](repeating: 0, count: 16_384)
            while true {
                let count = read(source, &buffer, buffer.count)
                guard count > 0, write(sink, buffer, count) == count else { break }
            }
            shutdown(source, Int32(SHUT_RDWR))
            shutdown(sink, Int32(SHUT_RDWR))
        }
    }
}
