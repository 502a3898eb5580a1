/// The connection went away before the body was whole. Thrown to whoever reads the body, so that the first part of it is not taken for all.
package struct BrokenRequestBody: Error {
    package init() {}
}
