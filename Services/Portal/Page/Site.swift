import Foundation

/// What all pages share: made once at start-up.
struct Site: Sendable {
    let settings: SiteSettings
    let catalogue: Catalogue
    let renderer: PageRenderer
    let assets: Assets
    let sessions: Sessions
    let people: People
    let uploads: KeptUploads
    let evidence: Peer
    let qa: Peer
    let actionPlan: Peer
    let eia: Peer
    /// Nil where nobody makes PDF files: pages then say to print.
    let documents: Documents?
    let cookie: SessionCookie
    let crossSite: CrossSite
    let clock: @Sendable () -> Date
}
