import ContractsCore
import ContractsEIA

/// Makes the panels of the figures: pure, so that the same figures give the same page.
struct AssessmentFiguresWords: Sendable {
    let figures: EIAAPI.Figures
    let asked: [(name: String, value: String)]
    let catalogue: Catalogue

    func panel(_ chart: AssessmentChart) -> ChartPanel {
        switch chart {
        case .months: months
        case .categories: categories
        case .stays: stays
        case .states: states
        case .compliance: compliance
        }
    }

    /// The figures that a board asks for first.
    var totals: [ChartPanel.Figure] {
        let all: [(Int, String)] = [
            (figures.submitted, "submitted"), (figures.approved, "approved"), (figures.returned, "returned"), (figures.notNeeded, "not_needed"),
            (figures.decidedRetrospectively, "retrospective"), (figures.voided, "voided"),
        ]
        return all.map { count, key in ChartPanel.Figure(value: String(count), words: catalogue.text("eiaqa_total_\(key)"), url: nil) }
    }

    private var months: ChartPanel {
        let title = catalogue.text("eiaqa_chart_months", ["approved": String(figures.approved), "submitted": String(figures.submitted)])
        let bars = figures.months.map { month in
            BarChart.Bar(
                label: catalogue.month(CalendarMonth(month.month)), values: [month.approved, month.returned],
                words: catalogue.text("eiaqa_bar_months", ["approved": String(month.approved), "returned": String(month.returned)]), url: nil)
        }
        return panel(
            .months, title, bars, parts: [.first, .second], keys: [("first", "eiaqa_key_approved"), ("second", "eiaqa_key_returned")],
            columns: ["month", "submitted", "approved", "returned"],
            rows: figures.months.map {
                (name: catalogue.month(CalendarMonth($0.month)), url: nil, values: [$0.submitted, $0.approved, $0.returned].map { (String($0), nil) })
            }, isEmpty: figures.submitted + figures.approved + figures.returned == 0)
    }

    private var categories: ChartPanel {
        let sorted = figures.points.sorted { ($0.total, $1.label) > ($1.total, $0.label) }
        let some = sorted.filter { $0.total > 0 }
        let bars = some.map { line in
            BarChart.Bar(
                label: line.label, values: [line.mustFix, line.shouldFix + line.learning],
                words: catalogue.text("eiaqa_bar_categories", ["must": String(line.mustFix), "all": String(line.total)]),
                url: Address.learning([("category", line.category)]))
        }
        return panel(
            .categories, catalogue.text("eiaqa_chart_categories", count: some.map(\.total).reduce(0, +)), bars, parts: [.alarm, .second],
            keys: [("alarm", "eiaqa_severity_must-fix"), ("second", "eiaqa_key_other_points")],
            columns: ["category", "group", "must", "should", "learning"],
            rows: sorted.map { line in
                (
                    name: line.label, url: Address.learning([("category", line.category)]),
                    values: [line.group, String(line.mustFix), String(line.shouldFix), String(line.learning)].map { ($0, nil) }
                )
            }, isEmpty: some.isEmpty)
    }

    private var stays: ChartPanel {
        let bars = figures.timeInState.map { line in
            BarChart.Bar(
                label: catalogue.assessmentState(line.state), values: [Int(line.medianDays.rounded())],
                words: catalogue.text(
                    "eiaqa_bar_stays", ["median": SVG.number(line.medianDays), "longest": SVG.number(line.longestDays), "stays": String(line.stays)]),
                url: nil)
        }
        return panel(
            .stays, catalogue.text("eiaqa_chart_stays"), bars, parts: [.first], columns: ["state", "stays", "median", "longest"],
            rows: figures.timeInState.map { line in
                (
                    name: catalogue.assessmentState(line.state), url: nil,
                    values: [String(line.stays), SVG.number(line.medianDays), SVG.number(line.longestDays)].map { ($0, nil) }
                )
            }, isEmpty: figures.timeInState.isEmpty)
    }

    private var states: ChartPanel {
        let some = figures.states.filter { $0.count > 0 }
        let bars = some.map { line in
            BarChart.Bar(label: catalogue.assessmentState(line.state), values: [line.count], words: String(line.count), url: nil)
        }
        return panel(
            .states, catalogue.text("eiaqa_chart_states", count: some.map(\.count).reduce(0, +)), bars, parts: [.first], columns: ["state", "count"],
            rows: some.map { (name: catalogue.assessmentState($0.state), url: nil, values: [(String($0.count), nil)]) }, isEmpty: some.isEmpty)
    }

    /// Of policies in force: how many have an assessment that holds.
    private var compliance: ChartPanel {
        let counts: [(EIAAPI.Compliance, Int)] = [
            (.current, figures.policiesCurrent), (.inProgress, figures.policiesInProgress), (.overdue, figures.policiesOverdue),
            (.none, figures.policiesWithout),
        ]
        func url(_ compliance: EIAAPI.Compliance) -> String { Address.policies + "?" + Address.query([("compliance", compliance.rawValue)]) }
        func word(_ compliance: EIAAPI.Compliance) -> String { AssessmentMark(compliance, catalogue: catalogue).word }
        let bars = counts.map { BarChart.Bar(label: word($0), values: [$1], words: String($1), url: url($0)) }
        let title = catalogue.text("eiaqa_chart_compliance", ["current": String(figures.policiesCurrent), "policies": String(figures.policies)])
        return panel(
            .compliance, title, bars, parts: [.first], columns: ["compliance", "count"],
            rows: counts.map { (name: word($0), url: url($0), values: [(String($1), nil)]) }, isEmpty: figures.policies == 0,
            links: [Link(catalogue.text("eiaqa_reviews_overdue", count: figures.reviewsOverdue), Address.reviewsDue)])
    }

    private func panel(
        _ chart: AssessmentChart, _ title: String, _ bars: [BarChart.Bar], parts: [BarChart.Part], keys: [(part: String, words: String)] = [],
        columns: [String], rows: [(name: String, url: String?, values: [(text: String, url: String?)])], isEmpty: Bool, links: [Link] = []
    ) -> ChartPanel {
        guard !isEmpty else {
            return ChartPanel(id: chart.rawValue, title: title, links: links, emptyState: Empty(catalogue.text("eiaqa_figures_empty")))
        }
        let drawing = BarChart(
            id: "\(chart.rawValue)-chart", title: title, summary: catalogue.text("eiaqa_summary_\(chart.rawValue)"), parts: parts, bars: bars)
        return ChartPanel(
            id: chart.rawValue, title: title, keys: keys.map { ChartPanel.Key(shape: nil, part: $0.part, words: catalogue.text($0.words)) },
            svg: drawing.svg(),
            table: ChartPanel.Table(caption: title, columns: columns.map { catalogue.text("eiaqa_figure_\($0)") }, rows: rows),
            download: Link(catalogue.text("dashboard_download"), Address.exportAssessmentFigures(chart, asked)), links: links)
    }
}

extension EIAAPI.CategoryCount {
    fileprivate var total: Int { mustFix + shouldFix + learning }
}
