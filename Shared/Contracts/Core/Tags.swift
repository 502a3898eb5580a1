/// The kinds of thing that several services speak of. Each is only a name for the compiler.
package enum UnitTag {}
package enum PersonTag {}

package typealias UnitID = ID<UnitTag>
package typealias PersonID = ID<PersonTag>
