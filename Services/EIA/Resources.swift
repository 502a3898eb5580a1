import Foundation

/// The files that travel with the executable.
enum Resources {
    static func folder(_ name: String) -> URL {
        (Bundle.module.resourceURL ?? Bundle.module.bundleURL).appending(path: name)
    }

    static var openAPI: URL { folder("openapi.yaml") }
}
