/// Where a process runs: `ENVIRONMENT`.
package enum DeploymentEnvironment: String, Sendable, CaseIterable {
    case development, demonstration, production
}
