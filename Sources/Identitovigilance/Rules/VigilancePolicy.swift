/// The choices that the public texts leave open, each with its default and the reason for it.
///
/// A rule that the texts settle is not here. Give the policy once, where the desk is made.
public struct VigilancePolicy: Sendable, Hashable {
    /// Whether an INSi answer without birthplace may be accepted, the local one staying.
    ///
    /// Default: yes. Seen in one vendor's product (1.8.7); the schema makes the place optional.
    public var toleratesMissingPlace = true

    /// Whether a received place completes a local place that is unknown (99999), as a minor difference.
    ///
    /// Default: yes. The texts ask for the exact code, and say nothing of the code for "unknown"; an unknown value contradicts
    /// nothing. It never applies to an identity already checked on a document (`validee`), where equality is strict.
    public var completesUnknownPlace = true

    /// Whether an identity whose birth date is partly known may receive an INS of the same date.
    ///
    /// Default: yes. PAM forbids it, the citations of the current guide only ask for the marker (3.7.9).
    public var acceptsINSOnInterpretedDate = true

    /// How a search with all given names is written.
    ///
    /// Default: one `Prenom` element each, the likelier reading of the guide (protocol 19.11); one client in production
    /// sends a single element with spaces.
    public var allPrenomsShape = AllPrenomsShape.oneElementEach

    /// The most searches that one retrieval sends, from 1.
    ///
    /// Default: 12, for nine given names, all of them, and two other writings. The texts give no number; the test book needs
    /// four. What is left out is told by ``Conseil/recherchesLimitees``.
    public var maximumQueries = 12

    /// The documents that validate an identity, and for whom.
    ///
    /// Default: the list of the public texts. A structure may lower a document, never raise one, and add its own (EXI ID
    /// 19).
    public var evidence = EvidenceCatalogue.standard

    /// Whether a document past its last day of validity may validate an identity.
    ///
    /// Default: yes, the user judging that the photograph still allows recognition, as RNIV 1.x admitted (5.4.6, recalled).
    public var acceptsExpiredDocument = true

    /// Whether a merge must keep the surer of the two identities.
    ///
    /// Default: yes. One vendor warns (6.5.2); refusing costs the user one exchange of the two records.
    public var mergeKeepsSurest = true

    /// After how long an INS should be verified with INSi anew.
    ///
    /// Default: never. RNIV 1.x asked for 3 to 5 years; the state of the present text is unknown (6.10.1).
    public var rappelVerification = RappelVerification.jamais

    /// How many years after the last visit the copy of a document is kept.
    ///
    /// Default: 5, the number of the requirement quoted (INS 46); a recent page recommends 3 (5.5).
    public var conservationCopiesAnnees = 5

    /// The natures of matricule that may enter a record.
    ///
    /// Default: those of production (4.1.4, inferred).
    public var acceptedNatures: Set<NatureMatricule> = [.nir, .nia]

    /// How several given names travel in one search.
    public enum AllPrenomsShape: Sendable, Hashable {
        /// One `Prenom` element for each.
        case oneElementEach
        /// One `Prenom` element, separated by spaces.
        case oneElement
    }

    /// When an INS should be verified anew.
    public enum RappelVerification: Sendable, Hashable {
        /// No reminder.
        case jamais
        /// That many years after INSi last gave or confirmed it.
        case apres(annees: Int)
    }

    /// The defaults, for real patients.
    public static let production = VigilancePolicy()

    /// The defaults, with the matricules of test and demonstration: for test benches only.
    public static let bench: VigilancePolicy = {
        var policy = VigilancePolicy()
        policy.acceptedNatures = Set(NatureMatricule.allCases)
        return policy
    }()

    /// Every choice at its most open: an act accepted under any policy is accepted under this one.
    ///
    /// What was accepted once is a fact: a stored journal is read under this policy, so that changing a setting never
    /// makes an identity unreadable.
    static let mostOpen: VigilancePolicy = {
        var policy = bench
        policy.evidence = .mostOpen
        policy.mergeKeepsSurest = false
        return policy
    }()

    /// Makes a policy with the defaults.
    public init() {}
}
