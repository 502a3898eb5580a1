import ContractsCore
import ContractsEvidence

extension ExcelCheckPage {
    init(
        _ report: EvidenceAPI.SpreadsheetReport, _ file: KeptUpload, _ workbook: EvidenceAPI.Workbook, _ choice: SheetChoice, rows shown: ExcelRows,
        refusal: String?, catalogue: Catalogue
    ) {
        let unit = workbook.unit.id, lines = ExcelLine.all(report)
        caption = catalogue.text("excel_caption", ["unit": workbook.unit.name, "phase": workbook.phaseTitle])
        heading = catalogue.text("excel_check_title")
        lede = catalogue.text(report.sheet == nil ? "excel_check_file" : "excel_check_sheet", ["file": file.name, "sheet": report.sheet ?? ""])
        self.refusal = refusal
        result = ExcelCheckPage.result(report, lines, catalogue)
        mapping = report.headings.isEmpty ? nil : Mapping(report, file, unit, choice, catalogue)
        let writes = lines.count { [.created, .revised].contains($0.kind) }
        take = report.plan.flatMap { plan in
            guard writes > 0 else { return nil }
            let hidden = choice.items + [("plan", plan)]
            return Import(
                action: Address.excelCheck(file.id, in: unit), hidden: hidden.map { ExcelPage.Hidden(name: $0.name, value: $0.value) },
                button: catalogue.text("excel_import", count: writes))
        }
        let kinds: [EvidenceAPI.RowKind?] = [nil, .failing, .created, .revised, .unchanged, .linked]
        filters =
            lines.isEmpty
            ? []
            : kinds.compactMap { kind in
                let count = lines.count { kind == nil || $0.kind == kind }
                guard count > 0 || kind == nil || kind == shown.kind else { return nil }
                return Filter(
                    label: catalogue.text("excel_rows_\(kind?.rawValue ?? "all")"), count: count,
                    url: Address.excelCheck(file.id, in: unit, choice, rows: ExcelRows(kind: kind)), current: kind == shown.kind)
            }
        let chosen = lines.filter { shown.kind == nil || $0.kind == shown.kind }
        let first = (shown.page - 1) * ExcelRows.pageSize
        rows = chosen.dropFirst(first).prefix(ExcelRows.pageSize).map { Row($0, catalogue) }
        let last = min(first + ExcelRows.pageSize, chosen.count)
        func page(_ number: Int) -> String { Address.excelCheck(file.id, in: unit, choice, rows: ExcelRows(kind: shown.kind, page: number)) }
        pages =
            chosen.count > ExcelRows.pageSize
            ? Pages(
                previous: shown.page > 1 ? page(shown.page - 1) : nil, next: last < chosen.count ? page(shown.page + 1) : nil,
                where: catalogue.text("excel_page", ["from": String(first + 1), "to": String(last), "all": String(chosen.count)])) : nil
        failing = report.errors.isEmpty || lines.isEmpty ? nil : Link(catalogue.text("excel_failing"), Address.excelFailing(file.id, in: unit, choice))
        links = [
            Link(catalogue.text("excel_other_file"), Address.excel(unit, choice)),
            Link(catalogue.text("excel_back"), Address.workbook(unit, phase: workbook.phase)),
        ]
    }

    private static func result(_ report: EvidenceAPI.SpreadsheetReport, _ lines: [ExcelLine], _ catalogue: Catalogue) -> Notice {
        guard report.sheet != nil, !lines.isEmpty else {
            let why = report.errors.map(\.detail), found = Set(report.headings.compactMap(\.field))
            if !report.headings.isEmpty, !EvidenceAPI.SpreadsheetField.required.allSatisfy(found.contains) {
                return Notice(kind: .notice, title: catalogue.text("excel_other_headings"), texts: why + [catalogue.text("excel_other_headings_todo")])
            }
            return Notice(
                kind: .error, title: catalogue.text("excel_unreadable"),
                texts: (why.isEmpty ? [catalogue.text("excel_no_rows")] : why) + [catalogue.text("excel_nothing_stored")])
        }
        func count(_ kind: EvidenceAPI.RowKind) -> String { catalogue.text("excel_count_\(kind.rawValue)", count: lines.count { $0.kind == kind }) }
        let kinds: [EvidenceAPI.RowKind] = [.created, .revised, .unchanged] + (lines.contains { $0.kind == .linked } ? [.linked] : [])
        let counts = kinds.map(count).joined(separator: ", ")
        guard report.errors.isEmpty else {
            return Notice(
                kind: .error, title: count(.failing), texts: [catalogue.text("excel_failing_why"), catalogue.text("excel_failing_others", ["counts": counts])])
        }
        let nothing = report.created + report.revised == 0
        return Notice(
            kind: nothing ? .notice : .success, title: catalogue.text(nothing ? "excel_nothing_new" : "excel_ready"),
            texts: [catalogue.text("excel_ready_counts", ["counts": counts])])
    }
}

extension ExcelCheckPage.Row {
    fileprivate init(_ line: ExcelLine, _ catalogue: Catalogue) {
        number = line.row
        indicator = line.indicator
        title = line.title
        url = line.evidence.map { Address.evidence($0) }
        kind = line.kind.rawValue
        outcome = catalogue.text("excel_kind_\(line.kind.rawValue)")
        changes =
            line.kind == .linked
            ? catalogue.text("excel_linked_why")
            : line.changes.isEmpty ? nil : line.changes.map { catalogue.text("excel_field_\($0.rawValue)") }.joined(separator: ", ")
        problems = line.errors.map { error in
            guard let column = error.column, let first = error.detail.first, first.isLowercase || first.isNumber else { return catalogue.spoken(error.detail) }
            return catalogue.text("excel_cell", ["cell": "\(column)\(error.row)", "problem": catalogue.spoken(error.detail)])
        }
    }
}
