import Foundation
import Identity
import ServiceKit

/// What the portal is told beyond what every service is: read at start-up, wrong combinations refused.
struct PortalSettings: Sendable {
    let site: SiteSettings
    let evidence: URL
    let qa: URL
    let actionPlan: URL
    let eia: URL
    let documents: URL?
    let signer: TokenSigner
}

extension PortalSettings {
    /// - Throws: `SettingError`.
    init(_ process: ServiceProcess) throws {
        let settings = process.settings
        let publicURL = try settings.requiredURL("PUBLIC_URL")
        let issuer = try PortalSettings.issuer(settings)
        site = SiteSettings(
            environment: process.configuration.environment, publicURL: publicURL, issuer: issuer,
            demonstrationSignIn: try PortalSettings.demonstrationSignIn(settings, process.configuration.environment),
            version: settings.string("VERSION") ?? "1.0"
        )
        evidence = try settings.requiredURL("EVIDENCE_URL")
        qa = try settings.requiredURL("QA_URL")
        actionPlan = try settings.requiredURL("ACTION_PLAN_URL")
        eia = try settings.requiredURL("EIA_URL")
        documents = try settings.url("DOCUMENTS_URL")
        signer = try process.signer(issuer: issuer)
    }

    /// Whoever can reach a portal with the demonstration sign-in can be anybody: never in production.
    static func demonstrationSignIn(_ settings: Settings, _ environment: DeploymentEnvironment) throws(SettingError) -> Bool {
        let wanted = try settings.bool("DEMONSTRATION_SIGN_IN", default: false)
        guard !wanted || environment != .production else {
            throw SettingError("DEMONSTRATION_SIGN_IN", "must not be true when ENVIRONMENT is production: it lets anyone in without a password")
        }
        return wanted
    }

    /// The `iss` of the portal's tokens: the services list it in `TOKEN_ISSUERS`.
    static func issuer(_ settings: Settings) throws(SettingError) -> String {
        if let issuer = settings.string("PORTAL_ISSUER") { return issuer }
        let text = try settings.requiredURL("PUBLIC_URL").absoluteString
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
}
