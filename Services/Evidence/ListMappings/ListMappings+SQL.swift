import Postgres

extension ListMappings {
    func rows() async throws -> [Row] {
        try await dependencies.pool.rows(
            """
            SELECT mapping.earlier_id, mapping.later_id,
                   (SELECT count(*) FROM mapped_pair AS pair WHERE pair.earlier_id = mapping.earlier_id AND pair.later_id = mapping.later_id),
                   mapping.changed_at
            FROM indicator_mapping AS mapping ORDER BY mapping.changed_at DESC
            """,
            into: Row.init)
    }
}
