import ContractsCore
import ContractsEvidence

/// What an hour of each role costs. Template `logs/rates`.
struct EffortRatesPage: Sendable {
    struct Rate: Sendable {
        let role: String
        let hour: String
        let from: String
    }

    let heading: String
    let errorSummary: ErrorSummary?
    let rates: [Rate]
    let emptyState: Empty?
    /// Nil for those who may only read.
    let form: Entry?

    struct Entry: Sendable {
        let action: String
        /// The version of the rates that the page showed.
        let etag: String?
        /// The rates of the role that was typed, where somebody else set rates meanwhile.
        let meanwhile: [Fact]
        let fields: [AnyField]
    }
}

extension EffortRatesPage {
    /// - Parameters:
    ///   - returned: what was typed, where the form comes back.
    ///   - today: of a form that is opened for the first time.
    init(_ standing: EvidenceAPI.EffortRates, _ returned: ReturnedForm?, today: LocalDate, mayKeep: Bool, _ catalogue: Catalogue) {
        let typed = returned?.form, errors = returned.errors
        let fields: [any FormField] = [
            TextField(
                "role", label: catalogue.text("log_field_role"), value: typed?["role"], hint: catalogue.text("rates_field_role_hint"), error: errors["role"],
                maximum: 100),
            TextField(
                "hour", label: catalogue.text("rates_field_hour"), value: typed?["hour"], hint: catalogue.text("rates_field_hour_hint"), error: errors["hour"],
                width: .short),
            DateInput(
                "from", legend: catalogue.text("rates_field_from"), parts: typed.map { DateParts($0, "from") } ?? DateParts(today), error: errors["from"]),
        ]
        heading = catalogue.text("rates_title")
        errorSummary = ErrorSummary(fields, others: errors.others, catalogue: catalogue)
        rates = standing.rates.map { Rate(role: $0.role, hour: catalogue.money(pence: $0.pencePerHour), from: catalogue.date($0.from)) }
        emptyState = rates.isEmpty ? Empty(catalogue.text("rates_empty"), action: catalogue.text("rates_empty_action")) : nil
        let meanwhile = returned.isOvertaken ? EffortRatesPage.meanwhile(standing.rates, typed?.text("role") ?? "", catalogue) : []
        form =
            mayKeep
            ? Entry(
                action: Address.effortRates, etag: returned.etag(standing: standing.etag), meanwhile: meanwhile, fields: fields.map(AnyField.init)) : nil
    }

    private static func meanwhile(_ rates: [EvidenceAPI.EffortRate], _ role: String, _ catalogue: Catalogue) -> [Fact] {
        let same = rates.filter { $0.role.lowercased() == role.lowercased() }
        guard !same.isEmpty else { return [Fact(role, catalogue.text("rates_standing_none"))] }
        return same.map { rate in
            Fact(rate.role, catalogue.text("rates_standing", ["hour": catalogue.money(pence: rate.pencePerHour), "date": catalogue.date(rate.from)]))
        }
    }
}
