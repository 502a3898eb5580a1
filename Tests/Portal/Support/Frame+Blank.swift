@testable import Portal

extension Frame {
    static var blank: Frame {
        Frame(
            language: "en", title: "", marking: "", markingCode: "", environmentNote: nil, person: nil, navigation: [], breadcrumbs: [], flash: nil, csrf: "",
            version: "",
            assetVersion: "", printControl: [])
    }
}
