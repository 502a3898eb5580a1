import AsyncHTTPClient
package import Foundation
import NIOCore
import NIOHTTP1

extension OutboundHTTP {
    /// Sends bytes to a process that is none of the suite's services, and gives back its answer.
    /// - Parameters:
    ///   - limit: the largest answer that is taken, in bytes.
    ///   - service: the process's name in errors.
    /// - Throws: `PeerUnavailable` for anything but a whole answer with status 200.
    package func post(
        _ url: URL, _ body: Data, type: String, upTo limit: Int, within duration: Duration, service: String
    ) async throws -> Data {
        var request = HTTPClientRequest(url: url.absoluteString)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: type)
        if let trace = RequestTrace.current { request.headers.add(name: "X-Request-Id", value: trace.requestID) }
        request.body = .bytes(ByteBuffer(bytes: body))
        do {
            let response = try await client.execute(request, timeout: TimeAmount(duration))
            guard response.status == .ok else { throw PeerUnavailable(service: service, cause: "status \(response.status.code)") }
            return Data(try await response.body.collect(upTo: limit).readableBytesView)
        } catch let error as CancellationError {
            throw error
        } catch let error as PeerUnavailable {
            throw error
        } catch {
            throw PeerUnavailable(service: service, cause: "\(error)")
        }
    }
}
