/// The acts that one call adds to one identity, and the INS that it holds after them.
///
/// Made from the identity before and after, so that what a store keeps unique is what the acts established.
public struct JournalBatch: Sendable, Hashable {
    /// The identity.
    public let identity: IdentityID

    /// The version the writer saw: 0 for an identity that must not exist yet.
    public let version: Int

    /// The acts, in order.
    public let drafts: [JournalDraft]

    /// The INS that is active after the acts.
    public let ins: IdentifiantINS?

    /// Whether the acts left the INS as it was: nothing is claimed then, and a duplicate of long ago can still be treated.
    public let keepsINS: Bool

    /// Brings together the acts that led from one state of an identity to another.
    ///
    /// - Parameters:
    ///   - drafts: The acts, in order.
    ///   - before: The identity before them; nothing when the first creates it.
    ///   - after: The identity after them.
    public init(_ drafts: [JournalDraft], from before: IdentityRecord?, to after: IdentityRecord) {
        self.init(
            drafts,
            to: after.id,
            expecting: before?.version ?? 0,
            holding: after.ins?.identifiant,
            keeping: before != nil && before?.ins?.identifiant == after.ins?.identifiant
        )
    }

    /// Any batch, right or wrong: for proofs about stores.
    package init(
        _ drafts: [JournalDraft],
        to identity: IdentityID,
        expecting version: Int,
        holding ins: IdentifiantINS?,
        keeping keepsINS: Bool = false
    ) {
        self.identity = identity
        self.version = version
        self.drafts = drafts
        self.ins = ins
        self.keepsINS = keepsINS
    }
}
