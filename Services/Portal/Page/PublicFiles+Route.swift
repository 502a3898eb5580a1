import ContractsCore
import Foundation
import HTTPTypes
import Hummingbird
import Identity
import ServiceKit

extension ServiceRouter {
    /// What anyone may have without a session: styles and scripts, and the keys that verify the portal's tokens.
    func addPublicFiles(site: Site, signer: TokenSigner) {
        raw(.get, "/assets/{name}", .anyone) { _, context in
            var response = try site.assets.response(context.path("name"), version: context.query("v"))
            SecurityHeaders.add(to: &response.headers, secure: site.settings.secure)
            return response
        }
        raw(.get, "/.well-known/jwks.json", .anyone) { _, _ in
            let data = try JSONCoding.encoder().encode(signer.jwks())
            let headers: HTTPFields = [.contentType: "application/json", .cacheControl: "public, max-age=60"]
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
        }
    }
}
