extension EvidenceFormPage.EvidenceForm {
    /// - Parameters:
    ///   - advice: sentences of advice by the field that they are about.
    ///   - legacyMarking: whether RESTRICTED is offered: the item carries it from the paper days.
    init(
        _ input: EvidenceInput, at place: EvidenceFormPlace, indicators: UnitIndicators, guidance: [String: Guidance], advice: [String: [String]],
        errors: FieldErrors,
        savedText: String, legacyMarking: Bool, catalogue: Catalogue
    ) {
        let words = EvidenceWords(catalogue)
        action = place.action
        autosaveURL = place.autosaveURL
        hintsURL = Address.writingAdvice
        etag = place.etag
        base = place.base
        idempotencyKey = place.idempotencyKey
        cancelURL = place.cancelURL
        self.savedText = savedText
        title = words.title(input.title, error: errors["title"])
        whatWasDone = words.whatWasDone(input.whatWasDone, error: errors["whatWasDone"], advice: advice["whatWasDone"] ?? [])
        whatChanged = words.whatChanged(input.whatChanged, error: errors["whatChanged"], advice: advice["whatChanged"] ?? [])
        from = words.date("from", "evidence_from", input.from, hint: "evidence_date_hint", error: errors["from"])
        until = words.date("until", "evidence_until", input.until, hint: "evidence_until_hint", error: errors["until"])
        kind = words.kinds(input.kinds, error: errors["kind"])
        let codes = indicators.codes(of: input.cited.map(\.key), catalogue)
        cited = input.cited.map { item in
            let code = codes[item.key] ?? item.key
            return EvidenceFormPage.Cited(
                id: "cited-\(item.key)", key: item.key, code: code, strapline: indicators[item.key]?.strapline ?? "",
                field: words.howThisMeets(item.key, code: code, item.how, error: errors[EvidenceWords.howName(item.key)]), guidance: guidance[item.key]
            )
        }
        let rest = indicators.items.filter { item in item.applies && !input.cited.contains { indicators[$0.key]?.indicator == item.indicator } }
        addIndicator = rest.isEmpty ? nil : EvidenceFormPage.AddIndicator(select: words.indicator(rest, error: errors["add"]))
        characteristics = words.characteristics(input.characteristics, error: errors["characteristics"])
        aims = words.aims(input.aims, error: errors["aims"])
        sources = words.sources(input.sources, error: errors["sources"])
        reviewBy = words.date("reviewBy", "evidence_review_by", input.reviewBy, hint: "evidence_review_by_hint", error: errors["reviewBy"])
        marking = words.marking(input.marking, legacy: legacyMarking, error: errors["marking"])
        publication = words.publication(input.publication, error: errors["publication"])
        owner = words.owner(input.owner, error: errors["owner"])
        authors = words.authors(input.authors, error: errors["authors"])
        dateHints = (advice["hasDates"] ?? []).map(TextArea.Hint.init)
        citedHints = (advice["citedIndicators"] ?? []).map(TextArea.Hint.init)
    }

    /// In the order of the page.
    var fields: [any FormField] {
        let what: [any FormField] = [title, whatWasDone, whatChanged, from, until, kind]
        let meets: [any FormField] = cited.map(\.field) + (addIndicator.map { [$0.select] } ?? [])
        let bears: [any FormField] = [characteristics, aims, sources, reviewBy, marking, publication, owner, authors]
        return what + meets + bears
    }
}
