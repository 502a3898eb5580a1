import ContractsCore
import ContractsEvidence
import Differences

/// What changed between two contents of an item, field by field; fields that are the same are left out.
struct ContentDifferences {
    private(set) var fields: [EvidenceAPI.FieldDifference] = []

    /// - Parameter codes: the codes of the indicators that either content cites.
    init(from old: EvidenceAPI.EvidenceContent, to new: EvidenceAPI.EvidenceContent, codes: [IndicatorID: String]) {
        text("title", old.title, new.title)
        text("whatWasDone", old.whatWasDone, new.whatWasDone)
        text("whatChanged", old.whatChanged, new.whatChanged)
        value("from", old.from?.description, new.from?.description)
        value("to", old.to?.description, new.to?.description)
        list("kinds", old.kinds.map(\.rawValue), new.kinds.map(\.rawValue))
        list("characteristics", old.characteristics.map(\.rawValue), new.characteristics.map(\.rawValue))
        list("aims", old.aims.map(\.rawValue), new.aims.map(\.rawValue))
        citations(old.indicators, new.indicators, codes)
        list("sources", old.sources, new.sources)
        value("reviewBy", old.reviewBy?.description, new.reviewBy?.description)
        value("control/marking", old.control.marking.rawValue, new.control.marking.rawValue)
        value("control/suitableForPublication", old.control.suitableForPublication.map(String.init), new.control.suitableForPublication.map(String.init))
        text("control/owner", old.control.owner, new.control.owner)
        list("control/authors", old.control.authors.map(\.printed), new.control.authors.map(\.printed))
    }

    private mutating func text(_ field: String, _ old: String?, _ new: String?) {
        guard old != new else { return }
        add(field, WordDifferences.between(old ?? "", new ?? ""))
    }

    private mutating func value(_ field: String, _ old: String?, _ new: String?) {
        guard old != new else { return }
        add(
            field,
            [old.map { EvidenceAPI.DifferencePiece(kind: .removed, text: $0) }, new.map { EvidenceAPI.DifferencePiece(kind: .added, text: $0) }].compactMap(
                \.self))
    }

    /// A piece for each element.
    private mutating func list(_ field: String, _ old: [String], _ new: [String]) {
        guard old != new else { return }
        let pieces = SequenceDifference(from: old, to: new).steps.flatMap { step -> [EvidenceAPI.DifferencePiece] in
            switch step {
            case .same(let values): values.map { EvidenceAPI.DifferencePiece(kind: .same, text: $0) }
            case .replaced(let removed, let added):
                removed.map { EvidenceAPI.DifferencePiece(kind: .removed, text: $0) } + added.map { EvidenceAPI.DifferencePiece(kind: .added, text: $0) }
            }
        }
        add(field, pieces)
    }

    /// An indicator that came or went counts as a difference even where nothing was said about it yet: then the piece is its code.
    private mutating func citations(_ old: [EvidenceAPI.Citation], _ new: [EvidenceAPI.Citation], _ codes: [IndicatorID: String]) {
        let before = Dictionary(old.map { ($0.indicator, $0.howThisMeetsIt) }) { first, _ in first }
        let after = Dictionary(new.map { ($0.indicator, $0.howThisMeetsIt) }) { first, _ in first }
        let all = new.map(\.indicator) + old.map(\.indicator).filter { after[$0] == nil }
        for indicator in all {
            let code = codes[indicator] ?? indicator.description
            let field = "indicators/\(code)"
            switch (before[indicator], after[indicator]) {
            case (let was?, let now?): text(field, was, now)
            case (nil, let now?): add(field, [EvidenceAPI.DifferencePiece(kind: .added, text: now.isEmpty ? code : now)])
            case (let was?, nil): add(field, [EvidenceAPI.DifferencePiece(kind: .removed, text: was.isEmpty ? code : was)])
            case (nil, nil): break
            }
        }
    }

    private mutating func add(_ field: String, _ pieces: [EvidenceAPI.DifferencePiece]) {
        fields.append(EvidenceAPI.FieldDifference(field: field, pieces: pieces))
    }
}

extension EvidenceAPI.NamedAuthor {
    fileprivate var printed: String { rank.map { "\($0) \(name)" } ?? name }
}
