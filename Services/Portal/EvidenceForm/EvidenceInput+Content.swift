import ContractsCore
import ContractsEvidence
import Foundation

extension EvidenceInput {
    /// An item as its form shows it.
    init(_ content: EvidenceAPI.EvidenceContent) {
        title = content.title
        whatWasDone = content.whatWasDone
        whatChanged = content.whatChanged ?? ""
        from = DateParts(content.from)
        until = DateParts(content.to)
        kinds = content.kinds.map(\.rawValue)
        cited = content.indicators.map { Cited(key: $0.indicator.description, how: $0.howThisMeetsIt) }
        characteristics = content.characteristics.map(\.rawValue)
        aims = content.aims.map(\.rawValue)
        sources = content.sources.joined(separator: "\n")
        reviewBy = DateParts(content.reviewBy)
        marking = content.control.marking.rawValue
        publication = content.control.suitableForPublication.map { $0 ? "yes" : "no" } ?? ""
        owner = content.control.owner ?? ""
        authors = content.control.authors.map { author in author.rank.map { "\(author.name), \($0)" } ?? author.name }.joined(separator: "\n")
    }

    /// What the service is asked to save. What cannot be put into words for it, such as a date that is none, becomes an error; all else the service judges.
    func content(_ indicators: UnitIndicators, errors: inout FieldErrors, catalogue: Catalogue) -> EvidenceAPI.EvidenceContent {
        func date(_ parts: DateParts, _ field: String, _ label: String) -> LocalDate? {
            if !parts.isBlank, parts.date == nil { errors.add(field, catalogue.text("evidence_error_date", ["label": catalogue.text(label)])) }
            return parts.date
        }
        let from = date(from, "from", "evidence_from"), until = date(until, "until", "evidence_until"),
            reviewBy = date(reviewBy, "reviewBy", "evidence_review_by")
        var citations: [EvidenceAPI.Citation] = []
        let codes = indicators.codes(of: cited.map(\.key), catalogue)
        for item in keyed(by: indicators).cited {
            if let known = indicators[item.key] {
                citations.append(EvidenceAPI.Citation(indicator: known.indicator, howThisMeetsIt: item.how))
            } else {
                errors.add(EvidenceWords.howName(item.key), catalogue.text("evidence_error_indicator", ["code": codes[item.key] ?? item.key]))
            }
        }
        return EvidenceAPI.EvidenceContent(
            title: title, whatWasDone: whatWasDone, whatChanged: whatChanged, from: from, to: until,
            kinds: kinds.compactMap(EvidenceAPI.EvidenceKind.init(rawValue:)),
            characteristics: characteristics.compactMap(EvidenceAPI.Characteristic.init(rawValue:)), aims: aims.compactMap(EvidenceAPI.DutyAim.init(rawValue:)),
            indicators: citations, sources: EvidenceInput.lines(sources), reviewBy: reviewBy,
            control: EvidenceAPI.DocumentControl(
                marking: EvidenceAPI.Marking(rawValue: marking) ?? .official, suitableForPublication: publication.isEmpty ? nil : publication == "yes",
                owner: owner,
                authors: EvidenceInput.lines(authors).map(EvidenceInput.author)
            )
        )
    }

    private static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    /// "Name, rank"; the rank may be missing.
    private static func author(_ line: String) -> EvidenceAPI.NamedAuthor {
        guard let comma = line.lastIndex(of: ",") else { return EvidenceAPI.NamedAuthor(name: line) }
        let rank = line[line.index(after: comma)...].trimmingCharacters(in: .whitespaces)
        return EvidenceAPI.NamedAuthor(name: line[..<comma].trimmingCharacters(in: .whitespaces), rank: rank.isEmpty ? nil : rank)
    }
}
