/// One entry of the journal: an act on an identity, linked to the entry before it.
///
/// The journal is the data: an identity is what its entries make it. The entries of all identities of a store form one
/// chain, in which each holds the digest of the one before; changing, removing or moving one breaks the chain.
public struct JournalEntry: Sendable, Hashable {
    /// The place in the journal of the store, from 1.
    public let sequence: Int64

    /// The identity acted on.
    public let identity: IdentityID

    /// The version of the identity after the act, from 1.
    public let version: Int

    /// Who did the act.
    public let auteur: Auteur

    /// When.
    public let instant: Timestamp

    /// What was done.
    public let act: Act

    /// The digest of the entry before, or ``Digest/origin``.
    public let previous: Digest

    /// The digest of this entry, which covers everything above.
    public let digest: Digest

    /// Links a new entry to the journal; for implementations of ``IdentityStore``.
    ///
    /// - Parameters:
    ///   - draft: Who, when and what.
    ///   - identity: The identity acted on.
    ///   - version: The version of the identity after the act.
    ///   - head: The end of the journal so far.
    public init(_ draft: JournalDraft, on identity: IdentityID, version: Int, after head: JournalHead) {
        self.init(
            sequence: head.sequence + 1,
            identity: identity,
            version: version,
            draft: draft,
            previous: head.digest,
            digest: nil
        )
    }

    /// Rebuilds a stored entry with the digests that were stored, right or wrong; for implementations of
    /// ``IdentityStore``.
    ///
    /// - Parameters:
    ///   - sequence: The place in the journal.
    ///   - identity: The identity acted on.
    ///   - version: The version of the identity after the act.
    ///   - draft: Who, when and what.
    ///   - previous: The digest of the entry before, as stored.
    ///   - digest: The digest of this entry, as stored; left out, it is computed.
    public init(
        sequence: Int64,
        identity: IdentityID,
        version: Int,
        draft: JournalDraft,
        previous: Digest,
        digest: Digest?
    ) {
        self.sequence = sequence
        self.identity = identity
        self.version = version
        auteur = draft.auteur
        instant = draft.instant
        act = draft.act
        self.previous = previous
        self.digest =
            digest
            ?? Self.digest(sequence: sequence, identity: identity, version: version, draft: draft, previous: previous)
    }

    /// Whether the stored digest is the one that the content asks for.
    public var isSound: Bool {
        let draft = JournalDraft(auteur: auteur, instant: instant, act: act)
        return digest
            == Self.digest(sequence: sequence, identity: identity, version: version, draft: draft, previous: previous)
    }

    private struct Content: Encodable {
        let sequence: Int64
        let identity: IdentityID
        let version: Int
        let auteur: Auteur
        let instant: Int64
        let act: Act
        let previous: String
    }

    private static func digest(
        sequence: Int64,
        identity: IdentityID,
        version: Int,
        draft: JournalDraft,
        previous: Digest
    ) -> Digest {
        let content = Content(
            sequence: sequence,
            identity: identity,
            version: version,
            auteur: draft.auteur,
            instant: draft.instant.millisecondsSince1970,
            act: draft.act,
            previous: previous.description
        )
        do { return Digest(of: try CanonicalBytes.encode(content)) } catch {
            preconditionFailure("An act always encodes: its parts are texts, booleans and integers.")
        }
    }
}

extension JournalEntry: CustomStringConvertible {
    /// The place and kind of the entry, without any trait.
    public var description: String { "#\(sequence) \(act.kind.rawValue)" }
}
