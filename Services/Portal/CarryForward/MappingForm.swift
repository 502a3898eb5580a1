import ContractsCore
import ContractsEvidence

/// A mapping as a form: for each earlier indicator the codes of those that continue it, with what is suggested where nothing was set yet.
struct MappingForm: Sendable {
    private let mapping: EvidenceAPI.IndicatorMapping

    init(_ mapping: EvidenceAPI.IndicatorMapping) {
        self.mapping = mapping
    }

    func fields(_ typed: Form?, errors: FieldErrors, catalogue: Catalogue) -> [TextField] {
        let codes = Dictionary(mapping.laterIndicators.map { ($0.indicator, $0.code) }) { first, _ in first }
        return mapping.earlierIndicators.map { earlier in
            let name = name(earlier)
            let set = mapping.pairs.filter { $0.earlier == earlier.indicator }.compactMap { codes[$0.later] }
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
            let codes = (form[name(earlier)] ?? "").split { $0 == "," || $0 == " " || $0 == ";" }.map(String.init)
            for code in codes {
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
