import ContractsCore
import ContractsEvidence
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceKit

extension ImportWorkbook {
    static let bodyLimit = 10 << 20

    func handle(_ request: Request, _ context: ServiceRequestContext) async throws -> Response {
        let unit: UnitID = try context.path("unit")
        let caller = try dependencies.caller(context)
        try caller.access.require(caller.access.mayRecord(in: unit), in: unit, .writersOnly)
        var options = Options(phase: try context.query("phase", as: PhaseID.self), sheet: context.query("sheet").flatMap { $0.isEmpty ? nil : $0 })
        options.dryRun = try context.query("dryRun", as: Bool.self) ?? false
        options.expected = context.query("expected").flatMap { $0.isEmpty ? nil : $0 }
        options.headings = try ImportWorkbook.headings(context.query("columns") ?? "")
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: ImportWorkbook.bodyLimit)
        } catch is NIOTooManyBytesError {
            throw ProblemError.tooLarge(limit: ImportWorkbook.bodyLimit)
        }
        let report = try await self(Data(body.readableBytesView), in: unit, options, as: caller)
        return try Reply<EvidenceAPI.SpreadsheetReport>.ok(report).response(to: request)
    }

    /// `title=Summary of evidence;indicator=No.;owner=`
    private static func headings(_ text: String) throws(ProblemError) -> [WorkbookColumn: String] {
        var headings: [WorkbookColumn: String] = [:]
        for pair in text.split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let column = WorkbookColumn(rawValue: String(parts[0])), column.isRead else {
                let known = WorkbookColumn.allCases.filter(\.isRead).map(\.rawValue).joined(separator: ", ")
                throw .validation("/query/columns", "must be field=heading, separated by semicolons; the fields are \(known)")
            }
            headings[column] = parts[1].removingPercentEncoding ?? String(parts[1])
        }
        return headings
    }
}
