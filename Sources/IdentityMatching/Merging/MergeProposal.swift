public import Identitovigilance

/// Which of two records of one person should stay, and what would be lost: on paper, nothing is merged here.
///
/// Source: rniv-rules 6.5 (the strongest identity survives; two different active INS are refused; the survivor keeps its
/// own status, never the higher of the two).
public struct MergeProposal: Sendable, Hashable {
    /// The identity that should stay.
    public let survivor: IdentityID

    /// The identity that would become a trace of it.
    public let merged: IdentityID

    /// Why this one stays.
    public let reason: Reason

    /// What the merged record holds that the survivor does not, to be carried over by hand or given up knowingly.
    public let losses: [Loss]

    /// Whether the user must be warned, and of what.
    public let warnings: [Warning]

    /// Why a record stays.
    public enum Reason: String, Sendable, Hashable {
        /// It has the surer status: qualified, then retrieved, then validated, then provisional.
        case statutPlusFort
        /// Both have the same status, and it was checked on more documents.
        case plusDeControles
        /// Both have the same status and controls, and its history is longer.
        case plusAncienne
    }

    /// Something that only the merged record holds.
    public enum Loss: String, Sendable, Hashable, CaseIterable {
        /// Its INS, the survivor having none.
        case ins
        /// Its controls on documents.
        case controles
        /// Its name in use.
        case nomUtilise
        /// Its given name in use.
        case prenomUtilise
        /// Its longer list of given names.
        case listePrenoms
        /// Its birthplace, the survivor's being unknown.
        case lieuNaissance
    }

    /// Something to tell the user before merging (6.5.2).
    public enum Warning: String, Sendable, Hashable {
        /// A validated identity and a provisional one.
        case valideeAvecProvisoire
        /// A retrieved or qualified identity and one that is neither.
        case avecINSEtSansINS
        /// The traits that hold now differ.
        case traitsDifferents
        /// One is marked as the homonym of another person (HOMA, 6.4.2): perhaps of this one.
        case homonyme
    }

    /// Proposes a merge.
    ///
    /// - Parameters:
    ///   - left: A record.
    ///   - right: The other.
    /// - Throws: ``MergeRefusal`` with `ficheClose`, `insDifferentes`, `memeFiche` or `sexesDifferents`.
    public init(_ left: IdentityRecord, _ right: IdentityRecord) throws(MergeRefusal) {
        guard left.id != right.id else { throw MergeRefusal(.memeFiche) }
        guard left.etat != .close, right.etat != .close else { throw MergeRefusal(.ficheClose) }
        // As the engine compares them: one matricule under two natures is two INS.
        if let one = left.ins?.identifiant, let other = right.ins?.identifiant, one != other {
            throw MergeRefusal(.insDifferentes)
        }
        let sexes: Set<Sexe> = [left.traits.sexe, right.traits.sexe]
        if sexes == [.masculin, .feminin] { throw MergeRefusal(.sexesDifferents) }
        let (leftStaysFirst, reason) = Self.stronger(left, right)
        let (kept, given) = leftStaysFirst ? (left, right) : (right, left)
        survivor = kept.id
        merged = given.id
        self.reason = reason
        losses = Self.losses(kept, given)
        warnings = Self.warnings(kept, given)
    }

    private static func stronger(_ left: IdentityRecord, _ right: IdentityRecord) -> (Bool, Reason) {
        let (one, other) = (left.statut.surete, right.statut.surete)
        if one != other { return (one > other, .statutPlusFort) }
        if left.controles.count != right.controles.count {
            return (left.controles.count > right.controles.count, .plusDeControles)
        }
        if left.version != right.version { return (left.version > right.version, .plusAncienne) }
        // Nothing tells them apart: the order of the identifiers, so that the proposal is always the same.
        return (left.id.texte.utf8.lexicographicallyPrecedes(right.id.texte.utf8), .plusAncienne)
    }

    private static func losses(_ kept: IdentityRecord, _ given: IdentityRecord) -> [Loss] {
        let (traits, other) = (kept.traits, given.traits)
        let keptNames = CanonicalName(traits.listePrenoms).words.count
        let isLost: [Loss: Bool] = [
            .ins: kept.ins == nil && given.ins != nil, .controles: !given.controles.isEmpty,
            .nomUtilise: other.nomUtilise != nil && other.nomUtilise != traits.nomUtilise,
            .prenomUtilise: other.prenomUtilise != nil && other.prenomUtilise != traits.prenomUtilise,
            .listePrenoms: CanonicalName(other.listePrenoms).words.count > keptNames,
            .lieuNaissance: traits.lieuNaissance == LieuNaissance.inconnu.code
                && other.lieuNaissance != LieuNaissance.inconnu.code,
        ]
        return Loss.allCases.filter { isLost[$0] == true }
    }

    private static func warnings(_ kept: IdentityRecord, _ given: IdentityRecord) -> [Warning] {
        var warnings: [Warning] = []
        if kept.statut == .validee, given.statut == .provisoire { warnings.append(.valideeAvecProvisoire) }
        if (kept.ins == nil) != (given.ins == nil) { warnings.append(.avecINSEtSansINS) }
        let (traits, other) = (kept.traits, given.traits)
        let same =
            CanonicalName(traits.nomNaissance) == CanonicalName(other.nomNaissance)
            && CanonicalName(traits.premierPrenom) == CanonicalName(other.premierPrenom)
            && traits.dateNaissance == other.dateNaissance && traits.sexe == other.sexe
            && traits.lieuNaissance == other.lieuNaissance
        if !same { warnings.append(.traitsDifferents) }
        if kept.attributs.contains(.homonyme) || given.attributs.contains(.homonyme) { warnings.append(.homonyme) }
        return warnings
    }
}
