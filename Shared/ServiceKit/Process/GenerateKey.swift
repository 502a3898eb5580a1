package import ArgumentParser
import Identity

/// `SERVICE generate-key FILE`.
package struct GenerateKey: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "generate-key", abstract: "Writes a new ES256 signing key, readable by its owner alone. Never overwrites.")

    @Argument(help: "The PEM file to make.")
    package var file: String

    package init() {}

    package func run() async throws {
        let key = SigningKey.generate()
        try key.write(toNewFile: file)
        print(key.id)
    }
}
