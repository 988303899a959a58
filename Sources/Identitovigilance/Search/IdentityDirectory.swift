/// The port to the search of known identities.
///
/// What every directory promises, and `IdentitovigilanceTesting` checks: distinct fields; names found in birth names and
/// names in use, the list and the given name in use, whatever their case, accents and separators, and from their first
/// three letters (one, when a birth date is asked too); hits ranked, each saying why; closed identities left out; an act
/// that was acknowledged is seen. It may also tolerate errors. Source: EXI ID 17, rniv-rules 6.2 (second-hand).
///
/// `ScanningDirectory` reads a whole store at each search: enough for a small base. `IdentityMatching` has an index for
/// larger ones, which tolerates errors.
public protocol IdentityDirectory: Sendable {
    /// Searches known identities.
    ///
    /// - Parameters:
    ///   - query: What is known of the person.
    ///   - limit: The most identities to return.
    /// - Returns: The identities, the likeliest first; closed ones are left out.
    /// - Throws: ``StoreError`` when the base can't be read.
    func search(_ query: IdentityQuery, limit: Int) async throws(StoreError) -> [IdentityHit]
}
