#if OpenSSL
internal import COpenSSL
internal import Identitovigilance

/// Lists of revoked certificates (CRL) that the vendor fetched from the authorities; nothing here uses the network.
///
/// Lists that are given bind: a certificate whose authority has no list among them, or one that is forged, not yet valid or
/// expired, is refused as a revoked one is. Complete lists only: a delta list alone covers nothing.
public struct RevocationLists: Sendable, Hashable {
    /// What becomes of a list whose next update is past.
    public enum ExpiredList: Sendable, Hashable {
        /// It proves nothing any more: the certificate is refused. The default.
        case refuse
        /// It still names those that it revoked; for a site that is cut off from the authority and chooses to go on.
        case accept
    }

    /// The largest list that is read, in bytes.
    public static let maximumBytes = 64 << 20

    /// What becomes of a list whose next update is past.
    public let expired: ExpiredList

    let lists: [[UInt8]]

    /// Takes lists.
    ///
    /// - Parameters:
    ///   - lists: The lists in DER.
    ///   - expired: What becomes of a list whose next update is past.
    /// - Throws: ``SecurityError`` with `listeRevocationIllisible` when one can't be read or is larger than ``maximumBytes``.
    public init(_ lists: [[UInt8]], expired: ExpiredList = .refuse) throws(SecurityError) {
        for der in lists {
            guard der.count <= Self.maximumBytes, RevocationListOwner(der: der) != nil else {
                throw .draining(.listeRevocationIllisible)
            }
        }
        self.lists = lists
        self.expired = expired
    }
}
#endif
