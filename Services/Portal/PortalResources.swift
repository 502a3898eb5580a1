import Foundation

/// The folders that travel with the executable.
enum PortalResources {
    static func folder(_ name: String) -> URL {
        (Bundle.module.resourceURL ?? Bundle.module.bundleURL).appending(path: name)
    }
}
