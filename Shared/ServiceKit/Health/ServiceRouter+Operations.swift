import ContractsCore
package import Foundation
import HTTPTypes
import Hummingbird
package import Identity
import NIOCore

extension ServiceRouter {
    /// The addresses for operators. They stand outside `/v1`, need no token and are not in `entries`: keep them off the public side of a proxy.
    ///
    /// - `/livez`: 200 while the process answers. `/readyz`: 200 when every check passes within a second, otherwise 503 with the names of those that
    ///   do not.
    /// - `/metrics`: Prometheus text. `/openapi.yaml`: the service's description, as it is in the bundle.
    package func operations(readiness: [Readiness], openAPI: Data?) {
        let registry = metrics as? PrometheusRegistry
        add(.get, "/livez", access: .anyone, quiet: true) { _, _ in .plain("ok\n") }
        add(.get, "/readyz", access: .anyone, quiet: true) { _, _ in
            var failing: [String] = []
            for item in readiness where await !item.passes(within: .seconds(1)) { failing.append(item.name) }
            return failing.isEmpty ? .plain("ready\n") : .plain("not ready: \(failing.joined(separator: ", "))\n", status: .serviceUnavailable)
        }
        add(.get, "/metrics", access: .anyone, quiet: true) { _, _ in
            .plain((registry?.text() ?? "") + ProcessMetrics.text(), type: "text/plain; version=0.0.4; charset=utf-8")
        }
        if let openAPI {
            let text = String(decoding: openAPI, as: UTF8.self)
            add(.get, "/openapi.yaml", access: .anyone, quiet: true) { _, _ in .plain(text, type: "application/yaml") }
        }
    }
}

extension ServiceRouter {
    /// The public keys of a service that signs tokens of its own, at the address that the receivers' `TOKEN_ISSUERS` name.
    package func publishKeys(_ document: JWKSDocument) throws {
        let text = String(decoding: try JSONWriter.encode(document), as: UTF8.self)
        add(.get, "/.well-known/jwks.json", access: .anyone, quiet: true) { _, _ in
            var response = Response.plain(text, type: "application/jwk-set+json")
            response.headers[.cacheControl] = "max-age=300"
            return response
        }
    }
}

extension Response {
    fileprivate static func plain(_ text: String, status: HTTPResponse.Status = .ok, type: String = "text/plain; charset=utf-8") -> Response {
        Response(status: status, headers: [.contentType: type, .cacheControl: "no-store"], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
