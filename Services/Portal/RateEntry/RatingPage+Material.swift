import ContractsCore
import ContractsEvidence
import ContractsQA

extension RatingPage {
    /// - Parameters:
    ///   - total: how many waited when the sitting began.
    ///   - typed: what was sent and could not be taken, or is not finished.
    ///   - refusal: why it could not be taken, in the service's words.
    init(
        _ material: RatingMaterial, stage: QAAPI.Stage, total: Int?, typed: RatingInput?, key: String, errors: FieldErrors, refusal: String?, rated: String?,
        catalogue: Catalogue
    ) {
        let entry = material.entry, unit = entry.unit.id, indicator = entry.indicator
        caption = catalogue.text("rate_caption_\(stage.rawValue)", ["unit": entry.unit.name])
        code = indicator.code
        wording = indicator.wording
        strapline = indicator.strapline
        progress = RatingPage.progress(entry, total: total, catalogue)
        judged = Judged(material, catalogue: catalogue)
        since = entry.sinceJudged.map { RatingDifferences($0, compared: material.compared, restated: material.restated, catalogue: catalogue) }
        answers = entry.answers.map { Answer($0, catalogue) }
        earlier = entry.ratings.map { EarlierRating($0, answers: entry.answers, catalogue: catalogue) }
        guidance = material.indicator.map {
            Guidance($0, standard: entry.phase?.standardCode ?? "", version: entry.phase?.versionLabel ?? "", catalogue: catalogue)
        }
        guidanceUnavailable =
            material.indicator == nil
            ? Unavailable(catalogue, retryURL: Address.rating(indicator.id, in: unit, stage: stage, submission: entry.submission, of: total)) : nil
        // Nobody judges words that they cannot read.
        let mayRate = entry.mayRate && material.isWhole
        form =
            mayRate
            ? RatingForm(entry, stage: stage, total: total, typed: typed, key: key, errors: errors, catalogue: catalogue) : nil
        kept =
            mayRate
            ? nil
            : typed.flatMap {
                KeptRating(
                    $0, indicator: indicator.id, unit: unit, stage: stage, to: entry.superseded?.by ?? (entry.mayRate ? entry.submission : nil),
                    catalogue: catalogue)
            }
        notices = Notice.all(material, stage: stage, refusal: refusal, catalogue: catalogue)
        func link(_ key: String, _ place: QAAPI.EntryAddress) -> Link {
            Link(
                catalogue.text(key, ["code": place.code]), Address.rating(place.indicator, in: unit, stage: stage, submission: place.submission, of: total))
        }
        previous = entry.place.previous.map { link("indicator_previous", $0) }
        next = entry.place.next.map { link("indicator_next", $0) }
        links = [
            Link(catalogue.text("rate_link_queue"), Address.queue(stage: stage, unit: unit)),
            Link(catalogue.text("rate_link_indicator"), Address.indicator(indicator.id, in: unit)),
            Link(catalogue.text("rate_link_ratings"), Address.ratings(unit, phase: entry.phase?.id)),
        ]
        self.rated = rated
    }

    /// "7 of 22 in Enfield": counted from where the sitting began.
    private static func progress(_ entry: QAAPI.EntryToRate, total: Int?, _ catalogue: Catalogue) -> String? {
        guard let position = entry.place.position else { return nil }
        let all = max(total ?? 0, entry.place.waiting)
        return catalogue.text(
            "rate_progress", ["number": String(all - entry.place.waiting + position), "total": String(all), "unit": entry.unit.name])
    }
}

extension RatingPage.Judged {
    fileprivate init(_ material: RatingMaterial, catalogue: Catalogue) {
        let entry = material.entry
        heading = catalogue.text("rate_judged", count: entry.revisions.count)
        submitted = catalogue.text(
            "rate_submitted",
            ["person": catalogue.person(entry.submittedBy.name, rank: entry.submittedBy.rank), "date": catalogue.time(entry.submittedAt)])
        note = entry.note
        items = entry.revisions.map {
            JudgedItem(
                $0, material.revisions[$0.evidence], frozen: material.frozen[$0.evidence], on: entry.indicator.id, since: entry.sinceJudged,
                catalogue: catalogue)
        }
        unavailable =
            material.isWhole
            ? nil
            : Unavailable(
                catalogue, text: catalogue.text("rate_evidence_away"),
                retryURL: Address.rating(entry.indicator.id, in: entry.unit.id, stage: entry.place.stage, submission: entry.submission))
    }
}

extension RatingPage.Answer {
    fileprivate init(_ point: QAAPI.AnsweredPoint, _ catalogue: Catalogue) {
        text = point.text ?? catalogue.text("rate_point_unknown")
        raised = point.raisedBy.map { catalogue.signature($0, point.raisedAt.map { catalogue.date($0) } ?? "") }
        answer = point.answer
        by = catalogue.person(point.answeredBy.name, rank: point.answeredBy.rank)
    }
}
