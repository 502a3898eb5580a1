import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// What an hour of each role costs, and from when.
enum EffortRates {
    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, Form(fields: []), FieldErrors(), day: DateParts(LocalDate(visit.site.clock())))
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let day = DateParts(form, "from")
        var errors = FieldErrors()
        let pence = pence(form["hour"] ?? "")
        if pence == nil { errors.add("hour", visit.text("rates_error_hour")) }
        if day.date == nil { errors.add("from", visit.text("log_error_on")) }
        if let pence, let from = day.date {
            do {
                let rate = EvidenceAPI.EffortRate(role: form["role"] ?? "", pencePerHour: pence, from: from)
                let saved = try await visit.evidence(EvidenceAPI.putEffortRate, body: rate)
                return try await visit.redirect(to: Address.effortRates, flash: Flash(.success, visit.text("rates_saved", ["role": saved.role])))
            } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
                errors.add(refusal.problem) { pointer in
                    switch pointer {
                    case "/role": ("role", visit.text("log_field_role"))
                    case "/pencePerHour": ("hour", visit.text("rates_field_hour"))
                    default: nil
                    }
                }
            }
        }
        return try await page(visit, form, errors, day: day)
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

    private static func page(_ visit: Visit, _ form: Form, _ errors: FieldErrors, day: DateParts) async throws -> Response {
        let catalogue = visit.catalogue
        let rates = try await visit.everyItem(EvidenceAPI.listEffortRates)
        let fields: [any FormField] = [
            TextField(
                "role", label: catalogue.text("log_field_role"), value: form["role"], hint: catalogue.text("rates_field_role_hint"), error: errors["role"],
                maximum: 100),
            TextField(
                "hour", label: catalogue.text("rates_field_hour"), value: form["hour"], hint: catalogue.text("rates_field_hour_hint"), error: errors["hour"],
                width: .short),
            DateInput("from", legend: catalogue.text("rates_field_from"), parts: day, error: errors["from"]),
        ]
        let mayKeep = try visit.signedIn.person.has(anyOf: KeepGlossary.roles)
        let page = EffortRatesPage(
            heading: catalogue.text("rates_title"), errorSummary: ErrorSummary(fields, others: errors.others, catalogue: catalogue),
            rates: rates.map { EffortRatesPage.Rate(role: $0.role, hour: catalogue.money(pence: $0.pencePerHour), from: catalogue.date($0.from)) },
            emptyState: rates.isEmpty ? Empty(catalogue.text("rates_empty"), action: catalogue.text("rates_empty_action")) : nil,
            form: mayKeep ? EffortRatesPage.Entry(action: Address.effortRates, fields: fields.map(AnyField.init)) : nil)
        let head = PageHead(page.heading, section: .units, hasErrors: !errors.isEmpty)
        return try await visit.page("logs/rates", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
