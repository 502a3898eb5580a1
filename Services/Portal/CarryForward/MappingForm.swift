import ContractsCore
import ContractsEvidence

/// A mapping as a form: for each earlier indicator the codes of those that continue it, with what is suggested where nothing was set yet.
struct MappingForm: Sendable {
    private let mapping: EvidenceAPI.IndicatorMapping

    init(_ mapping: EvidenceAPI.IndicatorMapping) {
        self.mapping = mapping
    }

    /// - Parameter returned: nil where it is opened for the first time.
    func page(_ returned: ReturnedForm?, title: String, catalogue: Catalogue) -> FormPage {
        FormPage(
            caption: catalogue.text("mappings_title"), heading: title, lede: catalogue.text("mapping_lede"),
            action: Address.mapping(from: mapping.earlier.id, to: mapping.later.id), etag: returned.etag(standing: mapping.etag),
            fields: fields(returned?.form, errors: returned.errors, catalogue: catalogue).map { AnyField($0) }, others: returned.errors.others,
            meanwhile: returned.flatMap { $0.isOvertaken ? standing(beside: $0.form, catalogue: catalogue) : nil } ?? [],
            button: catalogue.text("mapping_save"), cancelURL: Address.mappings, catalogue: catalogue)
    }

    /// The pairs for those who do not set them.
    func reading(title: String, catalogue: Catalogue) -> ListingPage {
        ListingPage(
            caption: catalogue.text("mappings_title"), heading: title, lede: catalogue.text("mapping_reading_lede"), search: nil,
            counts: mapping.earlierIndicators.filter { !set($0).isEmpty }.map { Fact("\($0.code) \($0.strapline)", set($0).joined(separator: ", ")) },
            filters: [], items: [], emptyState: mapping.pairs.isEmpty ? Empty(catalogue.text("mapping_none")) : nil, more: nil,
            links: [Link(catalogue.text("mappings_title"), Address.mappings)])
    }

    /// The lines in which the standing mapping says something else than what was typed, and whose it is.
    private func standing(beside typed: Form, catalogue: Catalogue) -> [Fact] {
        let changed = mapping.changedBy.flatMap { author in mapping.changedAt.map { Fact.changed(by: author, at: $0, catalogue) } }
        let other = mapping.earlierIndicators.filter { earlier in
            Set(MappingForm.codes(typed[name(earlier)] ?? "").map { $0.uppercased() }) != Set(set(earlier).map { $0.uppercased() })
        }
        return (changed.map { [$0] } ?? [])
            + other.map { Fact("\($0.code) \($0.strapline)", set($0).isEmpty ? catalogue.text("form_meanwhile_nothing") : set($0).joined(separator: ", ")) }
    }

    /// The codes that were typed into one field.
    private static func codes(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == " " || $0 == ";" }.map(String.init)
    }

    /// The codes that continue the indicator in the standing mapping.
    private func set(_ earlier: EvidenceAPI.CitedIndicator) -> [String] {
        mapping.pairs.filter { $0.earlier == earlier.indicator }.compactMap { pair in mapping.laterIndicators.first { $0.indicator == pair.later }?.code }
    }

    func fields(_ typed: Form?, errors: FieldErrors, catalogue: Catalogue) -> [TextField] {
        let codes = Dictionary(mapping.laterIndicators.map { ($0.indicator, $0.code) }) { first, _ in first }
        return mapping.earlierIndicators.map { earlier in
            let name = name(earlier)
            let set = set(earlier)
            let suggested = mapping.suggestions.first { $0.earlier == earlier.indicator }
            // A mapping that was set keeps what it leaves out.
            let value = set.isEmpty && mapping.changedAt == nil ? suggested.flatMap { codes[$0.later] } : set.joined(separator: ", ")
            return TextField(
                name, label: "\(earlier.code) \(earlier.strapline)", value: typed.map { $0[name] ?? "" } ?? value,
                hint: suggested.map { catalogue.text("mapping_hint_\($0.reason.rawValue)", ["code": codes[$0.later] ?? ""]) }, error: errors[name],
                width: .medium)
        }
    }

    /// - Parameter errors: takes a sentence for each code that the later phase does not have.
    func pairs(_ form: Form, errors: inout FieldErrors, catalogue: Catalogue) -> [EvidenceAPI.MappedPair] {
        let later = Dictionary(mapping.laterIndicators.map { ($0.code.uppercased(), $0.indicator) }) { first, _ in first }
        var pairs: [EvidenceAPI.MappedPair] = []
        for earlier in mapping.earlierIndicators {
            for code in MappingForm.codes(form[name(earlier)] ?? "") {
                guard let found = later[code.uppercased()] else {
                    errors.add(name(earlier), catalogue.text("mapping_error_code", ["code": code]))
                    continue
                }
                guard !pairs.contains(where: { $0.earlier == earlier.indicator && $0.later == found }) else { continue }
                let note = mapping.pairs.first { $0.earlier == earlier.indicator && $0.later == found }?.note
                pairs.append(EvidenceAPI.MappedPair(earlier: earlier.indicator, later: found, note: note))
            }
        }
        return pairs
    }

    private func name(_ indicator: EvidenceAPI.CitedIndicator) -> String { "later-\(indicator.indicator)" }
}
