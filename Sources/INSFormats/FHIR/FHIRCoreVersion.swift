/// The version of FR Core, which says what a status is called.
public enum FHIRCoreVersion: Sendable, Hashable, CaseIterable {
    /// FR Core 2.2.0 of March 2026: the table 0445, in which `VALI` with an INS means qualified.
    case v2_2_0

    /// The four statuses of pull request 306, not released when read (interop-formats 2.4, 9.5): `QUAL` is a code of its own.
    ///
    /// Names may still change: use it only with a partner who asks for it.
    case quatreStatuts
}
