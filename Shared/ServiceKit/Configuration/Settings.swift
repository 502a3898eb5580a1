import Configuration
package import Foundation
import SystemPackage

/// The process's settings, read at start-up and not afterwards: environment variables, over the files of `SECRETS_DIRECTORY` (`DATABASE_PASSWORD` is
/// the file `database_password`).
///
/// A setting that is empty counts as absent, as `docker-compose` leaves it when a variable is not set.
package struct Settings: Sendable {
    private let reader: ConfigReader

    package static func load(environment: [String: String] = ProcessInfo.processInfo.environment) async throws -> Settings {
        var providers: [any ConfigProvider] = [EnvironmentVariablesProvider(environmentVariables: environment)]
        if let directory = environment["SECRETS_DIRECTORY"], !directory.isEmpty {
            do {
                providers.append(try await DirectoryFilesProvider(directoryPath: FilePath(directory)))
            } catch {
                throw SettingError("SECRETS_DIRECTORY", "names a directory that cannot be read")
            }
        }
        return Settings(reader: ConfigReader(providers: providers))
    }

    package func string(_ variable: String) -> String? {
        let value = reader.string(forKey: ConfigKey([variable.lowercased()]))?.trimmingCharacters(in: .whitespacesAndNewlines)
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }

    package func required(_ variable: String) throws(SettingError) -> String {
        guard let value = string(variable) else { throw SettingError(variable, "is not set") }
        return value
    }

    package func int(_ variable: String, in range: ClosedRange<Int>, default standard: Int) throws(SettingError) -> Int {
        guard let text = string(variable) else { return standard }
        guard let value = Int(text), range.contains(value) else {
            throw SettingError(variable, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    package func bool(_ variable: String, default standard: Bool) throws(SettingError) -> Bool {
        switch string(variable)?.lowercased() {
        case nil: return standard
        case "true", "yes", "1": return true
        case "false", "no", "0": return false
        default: throw SettingError(variable, "must be true or false")
        }
    }

    package func choice<Choice: RawRepresentable<String> & CaseIterable>(_ variable: String, default standard: Choice) throws(SettingError) -> Choice {
        guard let text = string(variable) else { return standard }
        guard let value = Choice(rawValue: text) else {
            throw SettingError(variable, "must be one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return value
    }

    package func url(_ variable: String) throws(SettingError) -> URL? {
        guard let text = string(variable) else { return nil }
        guard let url = URL(string: text), let scheme = url.scheme, ["http", "https"].contains(scheme), url.host != nil else {
            throw SettingError(variable, "must be an http or https address")
        }
        return url
    }

    package func requiredURL(_ variable: String) throws(SettingError) -> URL {
        guard let url = try url(variable) else { throw SettingError(variable, "is not set") }
        return url
    }
}
