/// Applying an event took longer than a statement may.
package struct EventTookTooLong: Error, Sendable {}
