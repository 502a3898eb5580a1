import ContractsCore
import ContractsEvidence

/// An answer that the service refused: which point, what was typed, what is wrong.
struct RefusedAnswer {
    let point: PointID
    let typed: String
    let error: String?
}

extension Point {
    init(_ point: EvidenceAPI.ReturnedPoint, in entry: EvidenceAPI.Entry, refused: RefusedAnswer?, catalogue: Catalogue) {
        id = "point-\(point.id)"
        text = point.text
        answered = point.answer.map { answer in
            Answer(
                text: answer,
                by: catalogue.text(
                    "assurance_by",
                    [
                        "person": point.answeredBy.map { catalogue.person($0.name, rank: $0.rank) } ?? "",
                        "date": point.answeredAt.map { catalogue.date($0) } ?? "",
                    ]
                )
            )
        }
        let refused = refused?.point == point.id ? refused : nil
        // An answer may be bettered until the entry is submitted again.
        form =
            entry.mayRecord && entry.row.state == .returned
            ? AnswerForm(
                action: Address.answer(point.id, of: entry.indicator.id, in: entry.unit.id), etag: point.etag,
                field: TextArea(
                    "answer", id: "answer-\(point.id)", label: catalogue.text(point.answer == nil ? "points_answer_label" : "points_answer_change"),
                    value: refused?.typed ?? point.answer, error: refused?.error, rows: 4, maximum: 5000, catalogue: catalogue
                )
            ) : nil
    }
}
