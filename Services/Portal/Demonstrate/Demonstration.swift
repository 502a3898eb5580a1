import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity

/// Plays a force-wide picture through the services as people would: evidence, submissions, local and corporate ratings, meetings, actions.
struct Demonstration: Sendable {
    let file: DemonstrationFile
    let stage: DemonstrationStage
    let now: Date

    /// One after another: what follows a unit's own submission waits for its events, nothing else does.
    func play(_ units: [String: PersonGrant.Unit], told: (String) -> Void) async throws {
        for script in file.units {
            guard let unit = units[script.unit] else { throw DemonstrationFailure("There is no unit with the code \(script.unit).") }
            try await play(script, unit)
            told("\(unit.name): \(script.results.count) indicators")
        }
    }

    /// So many days from today.
    func day(_ days: Int) -> LocalDate { LocalDate(now.addingTimeInterval(TimeInterval(days) * 86_400)) }

    private func play(_ script: DemonstrationFile.Unit, _ unit: PersonGrant.Unit) async throws {
        let cast = DemonstrationCast(unit, people: script.people)
        let workbook = try await stage.call(EvidenceAPI.service, EvidenceAPI.getWorkbook, ["unit": unit.id], as: cast.spoc)
        let indicators = Dictionary(uniqueKeysWithValues: workbook.sections.flatMap(\.rows).map { ($0.code, $0.indicator) })
        for result in script.results {
            try await record(result.indicator, indicators, unit, as: cast.contributor)
        }
        let submission = try await submit(script.results.compactMap { indicators[$0.indicator] }, workbook.phase, unit, as: cast.spoc)
        for (number, result) in script.results.enumerated() {
            guard let indicator = indicators[result.indicator] else { continue }
            try await rate(result, number, indicator, of: submission, cast)
        }
        try await meet(unit, cast)
    }

    private func record(_ code: String, _ indicators: [String: IndicatorID], _ unit: PersonGrant.Unit, as contributor: Principal) async throws {
        guard let item = file.evidence.first(where: { $0.indicator == code }), let indicator = indicators[code] else {
            throw DemonstrationFailure("The demonstration has no evidence for \(code), or the Standard has no such indicator.")
        }
        func filled(_ text: String) -> String { text.replacing("{unit}", with: unit.name) }
        let content = EvidenceAPI.EvidenceContent(
            title: filled(item.title), whatWasDone: filled(item.whatWasDone), whatChanged: filled(item.whatChanged), from: day(-240),
            to: day(-60), kinds: [.activity, .outcome], characteristics: [], aims: [.advanceEquality],
            indicators: [.init(indicator: indicator, howThisMeetsIt: filled(item.whatChanged))], sources: [], reviewBy: day(300),
            control: .init(marking: .official, suitableForPublication: true, authors: [.init(name: contributor.name, rank: contributor.rank)]))
        let _: EvidenceAPI.Evidence = try await stage.call(
            EvidenceAPI.service, EvidenceAPI.recordEvidence, ["unit": unit.id], body: content, key: "demonstration-\(unit.code)-\(code)", as: contributor)
    }

    private func submit(_ indicators: [IndicatorID], _ phase: PhaseID, _ unit: PersonGrant.Unit, as spoc: Principal) async throws -> SubmissionID {
        let preview: EvidenceAPI.SubmissionPreview = try await stage.call(
            EvidenceAPI.service, EvidenceAPI.previewSubmission, ["unit": unit.id, "phase": phase], as: spoc)
        // An item may stand under several indicators.
        let frozen = Dictionary(preview.entries.filter { indicators.contains($0.indicator) }.flatMap(\.items).map { ($0.evidence, $0.revision) }) { first, _ in
            first
        }
        let request = EvidenceAPI.SubmissionRequest(
            indicators: indicators, expected: frozen.sorted { $0.key < $1.key }.map { .init(evidence: $0.key, revision: $0.value) })
        let made: EvidenceAPI.Submission = try await stage.call(
            EvidenceAPI.service, EvidenceAPI.submit, ["unit": unit.id, "phase": phase], body: request, key: "demonstration-\(unit.code)-submit", as: spoc)
        return made.id
    }
}
