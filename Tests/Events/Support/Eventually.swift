import Testing

/// Waits until `condition` holds; records an issue when it does not in time.
func eventually(
    _ comment: Comment? = nil, within limit: Duration = .seconds(20), sourceLocation: SourceLocation = #_sourceLocation, _ condition: () async throws -> Bool
) async throws {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
        if try await condition() { return }
        try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record(comment ?? "did not come to be within \(limit)", sourceLocation: sourceLocation)
}
