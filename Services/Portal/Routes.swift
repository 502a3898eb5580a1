/// The whole URL table of the portal. Beside it stand `/assets`, `/.well-known/jwks.json` (`PublicFiles+Route.swift`) and the operators' addresses.
extension PageRouter {
    func addPages() {
        get("/", .signedIn, ShowHome.show)

        // Signing in
        get("/sign-in", .anyone, SignIn.show)
        post("/sign-in", .anyone, limit: 4 * PageRouter.standardLimit, SignIn.enter)
        post("/sign-out", .anyone, SignIn.leave)

        // Units
        get("/units", .signedIn, ShowUnits.show)
        get("/units/{unit}", .signedIn, ShowUnit.show)
        get("/units/{unit}/contacts", .signedIn, ChangeContacts.show)
        post("/units/{unit}/contacts", .signedIn, ChangeContacts.save)

        // The Standard
        get("/standards", .signedIn, ShowStandard.list)
        get("/standards/{version}", .signedIn, ShowStandard.version)
        get("/standards/{version}/document", .signedIn, ShowStandard.export)
        get("/standards/{version}/indicators/{indicator}", .signedIn, ShowStandard.indicator)
        get("/glossary", .signedIn, ShowGlossary.show)
        get("/search", .signedIn, Search.show)

        // About the portal
        get("/help", .anyone, ShowText.help)
        get("/accessibility-statement", .anyone, ShowText.accessibility)
    }
}
