extension EvidenceInput {
    /// From the whole form, and from the short one of an indicator's page, which names its indicator in `indicator`.
    init(_ form: Form) {
        title = form["title"] ?? ""
        whatWasDone = form["whatWasDone"] ?? ""
        whatChanged = form["whatChanged"] ?? ""
        from = DateParts(form, "from")
        until = DateParts(form, "until")
        kinds = form.all("kind")
        var seen: Set<String> = []
        cited = (form.all("indicators") + form.all("indicator")).filter { seen.insert($0).inserted }
            .map { Cited(key: $0, how: form[EvidenceWords.howName($0)] ?? "") }
        characteristics = form.all("characteristics")
        aims = form.all("aims")
        sources = form["sources"] ?? ""
        reviewBy = DateParts(form, "reviewBy")
        marking = form["marking"] ?? ""
        publication = form["publication"] ?? ""
        owner = form["owner"] ?? ""
        authors = form["authors"] ?? ""
    }

    /// The form's fields that would be read as this again.
    var fields: [Form.Field] {
        func one(_ name: String, _ value: String) -> [Form.Field] { [Form.Field(name: name, value: value)] }
        func many(_ name: String, _ values: [String]) -> [Form.Field] { values.map { Form.Field(name: name, value: $0) } }
        func date(_ name: String, _ parts: DateParts) -> [Form.Field] {
            one("\(name)-day", parts.day) + one("\(name)-month", parts.month) + one("\(name)-year", parts.year)
        }
        let what =
            one("title", title) + one("whatWasDone", whatWasDone) + one("whatChanged", whatChanged) + date("from", from) + date("until", until)
            + many("kind", kinds)
        let meets = cited.flatMap { one("indicators", $0.key) + one(EvidenceWords.howName($0.key), $0.how) }
        let bears = many("characteristics", characteristics) + many("aims", aims) + one("sources", sources) + date("reviewBy", reviewBy)
        return what + meets + bears + many("marking", marking.isEmpty ? [] : [marking]) + many("publication", publication.isEmpty ? [] : [publication])
            + one("owner", owner) + one("authors", authors)
    }
}
