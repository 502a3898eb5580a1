extension Principal {
    init(_ claims: TokenClaims) {
        self.init(
            subject: claims.sub, name: claims.name, rank: claims.rank, grants: claims.grants.compactMap(\.grant), issuer: claims.iss, kind: claims.kind
        )
    }
}
