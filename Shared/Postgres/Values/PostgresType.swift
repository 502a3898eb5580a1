/// A built-in type of the server: its number, its array's number, its name. The numbers are fixed (`pg_type.dat`).
package struct PostgresType: Hashable, Sendable {
    let oid: UInt32
    let arrayOID: UInt32
    let name: String

    static let bool = PostgresType(oid: 16, arrayOID: 1000, name: "boolean")
    static let bytea = PostgresType(oid: 17, arrayOID: 1001, name: "bytea")
    static let int8 = PostgresType(oid: 20, arrayOID: 1016, name: "bigint")
    static let int2 = PostgresType(oid: 21, arrayOID: 1005, name: "smallint")
    static let int4 = PostgresType(oid: 23, arrayOID: 1007, name: "integer")
    static let text = PostgresType(oid: 25, arrayOID: 1009, name: "text")
    static let json = PostgresType(oid: 114, arrayOID: 199, name: "json")
    static let float4 = PostgresType(oid: 700, arrayOID: 1021, name: "real")
    static let float8 = PostgresType(oid: 701, arrayOID: 1022, name: "double precision")
    static let bpchar = PostgresType(oid: 1042, arrayOID: 1014, name: "character")
    static let varchar = PostgresType(oid: 1043, arrayOID: 1015, name: "character varying")
    static let name = PostgresType(oid: 19, arrayOID: 1003, name: "name")
    static let unknown = PostgresType(oid: 705, arrayOID: 0, name: "unknown")
    static let date = PostgresType(oid: 1082, arrayOID: 1182, name: "date")
    static let timestamptz = PostgresType(oid: 1184, arrayOID: 1185, name: "timestamp with time zone")
    static let numeric = PostgresType(oid: 1700, arrayOID: 1231, name: "numeric")
    static let uuid = PostgresType(oid: 2950, arrayOID: 2951, name: "uuid")
    static let jsonb = PostgresType(oid: 3802, arrayOID: 3807, name: "jsonb")

    /// From here on the server numbers types that were made in the database, such as enumerations.
    static let firstOwnOID: UInt32 = 16384
}
