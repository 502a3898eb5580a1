import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// What an hour of each role costs, and from when.
enum EffortRates {
    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, nil)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let day = DateParts(form, "from")
        var returned = ReturnedForm(form)
        let pence = pence(form["hour"] ?? "")
        if pence == nil { returned.errors.add("hour", visit.text("rates_error_hour")) }
        if day.date == nil { returned.errors.add("from", visit.text("log_error_on")) }
        if let pence, let from = day.date {
            do {
                let rate = EvidenceAPI.EffortRate(role: form["role"] ?? "", pencePerHour: pence, from: from)
                let saved = try await visit.evidence(EvidenceAPI.putEffortRate, body: rate, match: form["etag"])
                return try await visit.redirect(to: Address.effortRates, flash: Flash(.success, visit.text("rates_saved", ["role": saved.role])))
            } catch let refusal as RemoteProblem where [412, 422, 428].contains(refusal.problem.status) {
                returned.take(refusal, visit.catalogue) { pointer in
                    switch pointer {
                    case "/role": ("role", visit.text("log_field_role"))
                    case "/pencePerHour": ("hour", visit.text("rates_field_hour"))
                    default: nil
                    }
                }
            }
        }
        return try await page(visit, returned)
    }

    /// `20`, `20.5` or `£20.50`; nil for what is no amount.
    static func pence(_ text: String) -> Int? {
        let bare = text.filter { !$0.isWhitespace && $0 != "£" && $0 != "," }
        let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let pounds = Int(parts[0]), (0...1_000_000).contains(pounds) else { return nil }
        guard parts.count == 2 else { return pounds * 100 }
        guard (1...2).contains(parts[1].count), parts[1].allSatisfy({ $0.isASCII && $0.isNumber }), let rest = Int(parts[1]) else { return nil }
        return pounds * 100 + (parts[1].count == 1 ? rest * 10 : rest)
    }

    private static func page(_ visit: Visit, _ returned: ReturnedForm?) async throws -> Response {
        let page = EffortRatesPage(
            try await visit.evidence(EvidenceAPI.listEffortRates), returned, today: LocalDate(visit.site.clock()),
            mayKeep: try visit.signedIn.person.has(anyOf: KeepGlossary.roles), visit.catalogue)
        let head = PageHead(page.heading, section: .units, hasErrors: page.errorSummary != nil)
        return try await visit.page("logs/rates", page, head, status: returned.status)
    }
}
