import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// An author or the owner saves a section whole, as a revision for good (I3). Saving what stands there already changes nothing, so that a save whose answer
/// was lost can be sent again.
struct SaveSection: Sendable {
    let dependencies: Dependencies

    /// - Throws: 404, 403, 409 where the form is closed, 422, then 412 where somebody else saved first.
    func callAsFunction(
        _ body: EIAAPI.SectionContent, as key: String, of assessment: AssessmentID, from expected: ETag, by caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.SectionDetail {
        let known = try await KnownAssessment(locking: assessment, as: caller, in: transaction)
        let section = try await dependencies.guides.guide(known.row.guide, in: transaction).document.value.section(key)
        try caller.access.requireWriting(known.toActOn)
        guard Lifecycle.writable.contains(known.row.state) else { throw AssessmentRefusal.notWritable(known.row.state) }
        let content = try SoundSection(body, of: section).content
        let before = try await SectionHead.find(key, of: assessment, in: transaction)
        if content != before.content {
            try before.version(in: known.row).require(expected)
            try await save(content, as: section, after: before, of: known.row, by: caller, in: transaction)
        }
        try await discardDraft(of: caller.person.subject, key, of: assessment, in: transaction)
        let detail = try await self.detail(key, of: assessment, as: caller, in: transaction)
        if content != before.content {
            try await dependencies.journal.record(
                "section.saved", subject: "assessment/\(assessment)/section/\(key)", before: before?.content.value, after: content, by: caller.actor,
                in: transaction)
        }
        return detail
    }

    private func save(
        _ content: EIAAPI.SectionContent, as section: EIAAPI.Section, after before: SectionHead?, of assessment: AssessmentRow, by caller: Caller,
        in transaction: Transaction
    ) async throws {
        let (now, person, complete) = (dependencies.now, caller.person, section.isComplete(content))
        let sha256 = try SectionHash.of(content)
        try await insert(
            content, sha256, complete: complete, as: section.key, number: before.number + 1, of: assessment.id, at: now, by: person, in: transaction)
        try await count((complete ? 1 : 0) - (before.map { section.isComplete($0.content.value) } == true ? 1 : 0), in: assessment, at: now, transaction)
        try await TrailStep.add(
            assessment.steps + 1, kind: "section-saved", detail: section.title, state: nil, at: now, by: person, to: assessment.id, in: transaction)
    }

    /// Read again: the counters changed.
    private func detail(
        _ key: String, of assessment: AssessmentID, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.SectionDetail {
        let known = try await KnownAssessment(assessment, as: caller, in: transaction)
        return try await dependencies.detail(of: key, in: known, as: caller, in: transaction)
    }
}
