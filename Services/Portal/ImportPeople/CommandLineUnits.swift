import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import ServiceKit

/// The evidence service's units, asked from the command line.
struct CommandLineUnits: Sendable {
    private let base: URL
    private let signer: TokenSigner

    /// - Throws: `SettingError`.
    init(_ settings: Settings) throws(SettingError) {
        base = try settings.requiredURL("EVIDENCE_URL")
        let issuer = try PortalSettings.issuer(settings)
        do throws(SigningKeyError) {
            signer = TokenSigner(key: try SigningKey.load(file: settings.string("SIGNING_KEY_FILE") ?? ""), issuer: issuer)
        } catch {
            throw SettingError("SIGNING_KEY_FILE", "names no file with a readable P-256 private key in PEM form")
        }
    }

    func byCode(as principal: Principal) async throws -> [String: PersonGrant.Unit] {
        let outbound = OutboundHTTP()
        let client = ServiceClient(service: EvidenceAPI.service, base: base, http: outbound)
        let token = try await signer.mint(principal, for: client.service).token
        let units: [EvidenceAPI.UnitSummary]
        do {
            units = try await all(client, token: token)
        } catch {
            try await outbound.close()
            throw error
        }
        try await outbound.close()
        return Dictionary(units.map { ($0.code, PersonGrant.Unit(id: $0.id, code: $0.code, name: $0.name)) }) { first, _ in first }
    }

    private func all(_ client: ServiceClient, token: String) async throws -> [EvidenceAPI.UnitSummary] {
        var units: [EvidenceAPI.UnitSummary] = []
        var cursor: String?
        repeat {
            let page = try await client.send(EvidenceAPI.listUnits, query: cursor.map { [("cursor", $0)] } ?? [], token: token).value
            units += page.items
            cursor = page.next
        } while cursor != nil
        return units
    }
}
