import HTTPTypes

/// What every answer of the portal tells the browser: load and send only here, run no inline script or style, stand in no frame.
enum SecurityHeaders {
    static let contentSecurityPolicy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'",
        "base-uri 'none'",
    ].joined(separator: "; ")

    static func add(to headers: inout HTTPFields, secure: Bool) {
        headers[.contentSecurityPolicy] = contentSecurityPolicy
        headers[.xContentTypeOptions] = "nosniff"
        headers[.referrerPolicy] = "same-origin"
        headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=(), payment=()"
        headers[.crossOriginOpenerPolicy] = "same-origin"
        headers[.crossOriginResourcePolicy] = "same-origin"
        if secure { headers[.strictTransportSecurity] = "max-age=31536000" }
        // A page shows one person's things: no cache may keep it, the back button of a shared machine included.
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    }
}
