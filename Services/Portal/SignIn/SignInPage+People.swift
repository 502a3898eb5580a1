import ContractsCore
import Identity

extension SignInPage {
    init(_ people: [SamplePerson], settings: SiteSettings, returnTo: String?, kept: KeptForm?, catalogue: Catalogue) {
        heading = catalogue.text(settings.demonstrationSignIn ? "sign_in_title" : "sign_in_page")
        lede = catalogue.text(settings.demonstrationSignIn ? "sign_in_lede" : "sign_in_none_lede")
        groups = people.chunked(by: \.group).enumerated().map { index, people in
            Group(id: "group-\(index)", title: people.first?.group ?? "", people: people.map { Candidate($0.person, catalogue: catalogue) })
        }
        emptyState =
            if !settings.demonstrationSignIn {
                Empty(catalogue.text("sign_in_none_why"), action: catalogue.text("sign_in_none_action"))
            } else if people.isEmpty {
                Empty(catalogue.text("sign_in_nobody_why"), action: catalogue.text("sign_in_nobody_action"))
            } else {
                nil
            }
        self.returnTo = returnTo
        keptNotice = kept.map { _ in Notice(title: catalogue.text("sign_in_kept_title"), text: catalogue.text("sign_in_kept_text")) }
        keptAddress = kept?.address
        self.kept = kept?.prefixed ?? []
    }
}

extension SignInPage.Candidate {
    init(_ person: Person, catalogue: Catalogue) {
        subject = person.id.description
        name = person.name
        rank = person.rank
        may = person.roles.map { catalogue.text("sign_in_may_\($0.rawValue)") }.joined(separator: ". ")
    }
}
