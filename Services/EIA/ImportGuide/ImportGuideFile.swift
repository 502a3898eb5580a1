import ContractsEIA
import Postgres

/// A guide's file comes in, and into force where that is asked for. The same file twice makes nothing twice.
struct ImportGuideFile: Sendable {
    let dependencies: Dependencies

    enum Outcome: Equatable {
        case imported
        case published
        /// The same words were there already, and published if that was asked for.
        case unchanged
    }

    func callAsFunction(_ document: EIAAPI.GuideDocument, publish: Bool) async throws -> Outcome {
        let guide = try SoundGuide(document)
        return try await dependencies.pool.transaction { transaction in
            let known = try await transaction.row(
                "\(fragment: GuideRow.select) WHERE label = \(document.label) AND sha256 = \(guide.sha256) ORDER BY published_at NULLS LAST, id DESC LIMIT 1",
                into: GuideRow.init)
            if let known, known.publishedAt != nil || !publish { return .unchanged }
            let id =
                if let known { known.id } else {
                    try await ImportGuide(dependencies: dependencies)(guide, as: .commandLine, in: transaction).name.id
                }
            guard publish else { return .imported }
            _ = try await PublishGuide(dependencies: dependencies)(id, as: .commandLine, in: transaction)
            return .published
        }
    }
}
