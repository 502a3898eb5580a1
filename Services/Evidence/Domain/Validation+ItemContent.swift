import ContractsCore
import ContractsEvidence
import ServiceKit

extension Validation {
    mutating func citations(_ citations: [EvidenceAPI.Citation]) -> [EvidenceAPI.Citation] {
        check(!citations.isEmpty, "/indicators", "must name at least one indicator")
        guard citations.count <= ItemContent.Limit.indicators else {
            add("/indicators", "must have at most \(ItemContent.Limit.indicators) entries; it has \(citations.count)")
            return citations
        }
        var seen: Set<IndicatorID> = []
        return citations.enumerated().map { index, citation in
            check(seen.insert(citation.indicator).inserted, Validation.pointer("/indicators", index, "indicator"), "is named more than once")
            let pointer = Validation.pointer("/indicators", index, "howThisMeetsIt")
            return EvidenceAPI.Citation(
                indicator: citation.indicator,
                howThisMeetsIt: draftText(citation.howThisMeetsIt, at: pointer, max: ItemContent.Limit.how, lines: .many)
            )
        }
    }

    /// Blank lines of a form are not sources.
    mutating func sources(_ sources: [String]) -> [String] {
        guard sources.count <= ItemContent.Limit.sources else {
            add("/sources", "must have at most \(ItemContent.Limit.sources) entries; it has \(sources.count)")
            return sources
        }
        return sources.enumerated().compactMap { index, source in
            optionalText(source, at: Validation.pointer("/sources", index), max: ItemContent.Limit.source)
        }
    }

    mutating func control(_ control: EvidenceAPI.DocumentControl, legacyMarking: Bool) -> EvidenceAPI.DocumentControl {
        check(
            control.marking != .restricted || legacyMarking, "/control/marking",
            "must be OFFICIAL or OFFICIAL-SENSITIVE; RESTRICTED is kept for imported items only")
        return EvidenceAPI.DocumentControl(
            marking: control.marking,
            suitableForPublication: control.suitableForPublication,
            owner: optionalText(control.owner, at: "/control/owner", max: ItemContent.Limit.owner),
            authors: namedAuthors(control.authors)
        )
    }

    private mutating func namedAuthors(_ authors: [EvidenceAPI.NamedAuthor]) -> [EvidenceAPI.NamedAuthor] {
        guard authors.count <= ItemContent.Limit.authors else {
            add("/control/authors", "must have at most \(ItemContent.Limit.authors) entries; it has \(authors.count)")
            return authors
        }
        return authors.enumerated().map { index, author in
            EvidenceAPI.NamedAuthor(
                name: text(author.name, at: Validation.pointer("/control/authors", index, "name"), max: ItemContent.Limit.author),
                rank: optionalText(author.rank, at: Validation.pointer("/control/authors", index, "rank"), max: ItemContent.Limit.rank)
            )
        }
    }
}
