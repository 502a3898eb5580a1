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

        // The workbook and its evidence
        get("/units/{unit}/workbook", .signedIn, ShowWorkbook.show)
        get("/units/{unit}/indicators/{indicator}", .signedIn, ShowIndicator.show)
        get("/units/{unit}/indicators/{indicator}/applicability", .signedIn, ChangeApplicability.show)
        post("/units/{unit}/indicators/{indicator}/applicability", .signedIn, ChangeApplicability.save)
        post("/units/{unit}/indicators/{indicator}/points/{point}", .signedIn, AnswerPoint.save)
        get("/units/{unit}/evidence/new", .signedIn, AddEvidence.show)
        post("/units/{unit}/evidence/new", .signedIn, AddEvidence.save)
        post("/units/{unit}/drafts/{draft}", .signedIn, KeepDraft.keep)
        post("/units/{unit}/drafts/{draft}/discard", .signedIn, KeepDraft.discard)
        post("/writing-advice", .signedIn, AdviseOnWriting.advise)
        get("/evidence/{evidence}", .signedIn, ShowEvidence.show)
        get("/evidence/{evidence}/revisions/{number}", .signedIn, ShowEvidence.revision)
        get("/evidence/{evidence}/edit", .signedIn, EditEvidence.show)
        post("/evidence/{evidence}/edit", .signedIn, EditEvidence.save)
        get("/evidence/{evidence}/history", .signedIn, ShowRevisions.list)
        get("/evidence/{evidence}/compare", .signedIn, ShowRevisions.compare)
        get("/evidence/{evidence}/withdraw", .signedIn, WithdrawEvidence.ask)
        post("/evidence/{evidence}/withdraw", .signedIn, WithdrawEvidence.withdraw)
        get("/evidence/{evidence}/reinstate", .signedIn, WithdrawEvidence.askReinstate)
        post("/evidence/{evidence}/reinstate", .signedIn, WithdrawEvidence.reinstate)
        get("/units/{unit}/submit", .signedIn, SubmitEvidence.show)
        post("/units/{unit}/submit", .signedIn, SubmitEvidence.send)
        get("/units/{unit}/submissions", .signedIn, ShowSubmission.list)
        get("/submissions/{submission}", .signedIn, ShowSubmission.show)
        post("/submissions/{submission}/sign-off", .signedIn, ShowSubmission.signOff)

        // The Standard
        get("/standards", .signedIn, ShowStandard.list)
        get("/standards/{version}", .signedIn, ShowStandard.version)
        get("/standards/{version}/document", .signedIn, ShowStandard.export)
        get("/standards/{version}/indicators/{indicator}", .signedIn, ShowStandard.indicator)
        get("/glossary", .signedIn, ShowGlossary.show)
        get("/search", .signedIn, Search.show)

        // Administration
        get("/administration", .administrators, Administration.show)
        get("/administration/people", .administrators, AdministerPeople.list)
        get("/administration/people/new", .administrators, ChangePerson.new)
        post("/administration/people/new", .administrators, ChangePerson.create)
        get("/administration/people/{person}", .administrators, AdministerPeople.show)
        get("/administration/people/{person}/details", .administrators, ChangePerson.show)
        post("/administration/people/{person}/details", .administrators, ChangePerson.save)
        post("/administration/people/{person}/grants", .administrators, AdministerPeople.give)
        post("/administration/people/{person}/grants/{role}/{unit}/removal", .administrators, AdministerPeople.remove)
        get("/administration/units", .administrators, AdministerUnits.list)
        get("/administration/units/new", .administrators, ChangeUnit.new)
        post("/administration/units/new", .administrators, ChangeUnit.create)
        get("/administration/units/import", .administrators, ImportUnits.show)
        post("/administration/units/import", .administrators, limit: ImportUnits.limit, ImportUnits.run)
        get("/administration/units/export", .administrators, AdministerUnits.export)
        get("/administration/units/{unit}", .administrators, ChangeUnit.show)
        post("/administration/units/{unit}", .administrators, ChangeUnit.save)
        get("/administration/units/{unit}/merge", .administrators, MergeUnit.show)
        post("/administration/units/{unit}/merge", .administrators, MergeUnit.save)
        get("/administration/units/{unit}/split", .administrators, SplitUnit.show)
        post("/administration/units/{unit}/split", .administrators, SplitUnit.save)
        get("/administration/waves", .administrators, ChangeWave.list)
        get("/administration/waves/new", .administrators, ChangeWave.new)
        post("/administration/waves/new", .administrators, ChangeWave.create)
        get("/administration/waves/{wave}", .administrators, ChangeWave.show)
        post("/administration/waves/{wave}", .administrators, ChangeWave.change)
        get("/administration/standards", .administrators, AdministerStandards.list)
        get("/administration/standards/import", .administrators, ImportStandard.show)
        post("/administration/standards/import", .administrators, limit: ImportStandard.limit, ImportStandard.run)
        get("/administration/standards/{version}", .administrators, AdministerStandards.show)
        post("/administration/standards/{version}/publication", .administrators, AdministerStandards.publish)

        // About the portal
        get("/help", .anyone, ShowText.help)
        get("/accessibility-statement", .anyone, ShowText.accessibility)
    }
}
