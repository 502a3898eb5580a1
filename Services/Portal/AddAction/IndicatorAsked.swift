import ContractsCore
import ContractsEvidence
import ServiceKit

/// The indicator that a new action is about: named in the address, then kept in the form.
struct IndicatorAsked: Sendable {
    let id: IndicatorID
    let code: String
    let wording: String

    /// Nil where the address names none, or none that the reader may see.
    init?(_ visit: Visit) async throws {
        guard let unit = visit.query("unit").flatMap(UnitID.init), let indicator = visit.query("indicator").flatMap(IndicatorID.init) else { return nil }
        do {
            let entry = try await visit.ifAvailable { try await visit.evidence(EvidenceAPI.getEntry, ["unit": unit, "indicator": indicator]) }
            guard let entry else { return nil }
            (id, code, wording) = (indicator, entry.indicator.code, entry.indicator.wording)
        } catch let refusal as RemoteProblem where [403, 404].contains(refusal.problem.status) {
            return nil
        }
    }

    init?(_ form: Form) {
        guard let id = form["indicator"].flatMap(IndicatorID.init), let code = form.text("indicatorCode") else { return nil }
        (self.id, self.code, wording) = (id, code, form["indicatorWording"] ?? "")
    }

    var hidden: [ActionFilterForm.Hidden] {
        [("indicator", id.description), ("indicatorCode", code), ("indicatorWording", wording)].map { ActionFilterForm.Hidden(name: $0.0, value: $0.1) }
    }
}
