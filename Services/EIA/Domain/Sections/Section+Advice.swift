import ContractsCore
import ContractsEIA
import Foundation

extension EIAAPI.Section {
    /// What a good assessment would not leave so. It is advice, and blocks nothing. Guides keep the keys that it looks for; where one is missing, nothing is said.
    func advice(on content: EIAAPI.SectionContent, today: LocalDate) -> [EIAAPI.Advice] {
        fields.filter { $0.kind == .matrix }.flatMap { $0.advice(on: content.fields[$0.key]?.rows ?? []) }
            + rightsAdvice(content) + publicationAdvice(content) + reviewAdvice(content, today: today)
    }

    private func rightsAdvice(_ content: EIAAPI.SectionContent) -> [EIAAPI.Advice] {
        guard let rights = content.fields["rights"]?.codes, rights.contains(where: { $0 != "none-found" }) else { return [] }
        var advice: [EIAAPI.Advice] = []
        if rights.contains("none-found") {
            advice.append(.init(field: "rights", text: "You chose rights and “None that we can find” together. Keep one or the other."))
        }
        for field in fields where ["necessity", "proportionality"].contains(field.key) && content.fields[field.key] == nil {
            advice.append(
                .init(
                    field: field.key,
                    text: "You named a right that is engaged. Say here why that is \(field.key == "necessity" ? "necessary" : "proportionate")."))
        }
        return advice
    }

    private func publicationAdvice(_ content: EIAAPI.SectionContent) -> [EIAAPI.Advice] {
        guard content.fields["publication"]?.codes == ["withhold"], fields.contains(where: { $0.key == "publication-reason" }),
            content.fields["publication-reason"] == nil
        else { return [] }
        return [.init(field: "publication-reason", text: "You propose to withhold it. Give the reason: it is shown even though the assessment is not.")]
    }

    private func reviewAdvice(_ content: EIAAPI.SectionContent, today: LocalDate) -> [EIAAPI.Advice] {
        guard let date = reviewDate(in: content), date <= today else { return [] }
        return [.init(field: EIAAPI.Section.reviewDateField, text: "This date has passed. Give one that lies in the future.")]
    }
}

extension EIAAPI.Field {
    /// No data is not no impact; an unknown needs a plan; one sentence for all is no answer.
    fileprivate func advice(on answers: [EIAAPI.Row]) -> [EIAAPI.Advice] {
        var advice = rows.compactMap { row -> EIAAPI.Advice? in
            guard let cells = answers.first(where: { $0.key == row.code })?.cells else { return nil }
            let reason = EvidenceWording(cells["reason"]), evidence = EvidenceWording(cells["evidence"])
            switch cells["impact"] {
            case "none" where reason.isBlank || evidence.isBlank:
                return .init(field: key, row: row.code, text: "\(row.label): “None” needs a reason and evidence, as much as “Negative” does.")
            case "none" where reason.saysNoData || evidence.saysNoData:
                return .init(
                    field: key, row: row.code,
                    text: "\(row.label): having no data does not show that there is no impact. Choose “Unknown”, and say how you will find out.")
            case "unknown" where !reason.saysPlan && !evidence.saysPlan:
                return .init(field: key, row: row.code, text: "\(row.label): say how you will find out, and by when.")
            default: return nil
            }
        }
        if isBlanket(answers) {
            advice.append(.init(field: key, text: "The same answer stands for every row. Look at each of them by itself: their effects are rarely alike."))
        }
        return advice
    }

    /// Every row "none", for the same reason.
    private func isBlanket(_ answers: [EIAAPI.Row]) -> Bool {
        guard rows.count > 1, answers.count == rows.count, answers.allSatisfy({ $0.cells["impact"] == "none" }) else { return false }
        let reasons = Set(answers.map { EvidenceWording($0.cells["reason"]).words })
        return reasons.count == 1
    }
}
