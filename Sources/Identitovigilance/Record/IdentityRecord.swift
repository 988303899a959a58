/// An identity as its acts make it: status, traits, INS, controls, attributes.
///
/// A value: acts go in through ``applying(_:at:policy:)`` and a new value comes out. There is no other way to change one,
/// so a status without its evidence, or an INS beside the status `provisoire` or `validee`, can't be built.
public struct IdentityRecord: Sendable, Hashable {
    /// The local identifier.
    public let id: IdentityID

    /// The number of acts so far, from 1; also the version that a store expects of a writer.
    public internal(set) var version: Int

    /// The traits as entered locally.
    ///
    /// Once an INS is there, ``traits`` are what holds.
    public internal(set) var traitsSaisis: IdentityTraits

    /// How the identity was first captured.
    public let canal: CanalSaisie

    /// The INS that was accepted, when one is active.
    public internal(set) var recuperation: RecuperationActive?

    /// The controls against documents, oldest first.
    public internal(set) var controles: [ControleActif]

    /// The attributes.
    public internal(set) var attributs: Set<AttributIdentite>

    /// The INS that were active once, oldest first.
    public internal(set) var insRetirees: [INSRetiree]

    /// The identities received from elsewhere that wait to be verified, oldest first.
    public internal(set) var receptions: [ReceptionAVerifier]

    /// When INSi last confirmed the active INS on verification.
    public internal(set) var derniereVerification: Timestamp?

    /// The identity into which this one was merged; it is closed then.
    public internal(set) var fusionneeDans: IdentityID?

    /// The confidence status, computed (rniv-rules 1.2).
    public var statut: ConfidenceStatus {
        if attributs.contains(where: \.bloque) { return .provisoire }
        return ConfidenceStatus(isRetrieved: recuperation != nil, isControlled: !controles.isEmpty)
    }

    /// The active INS: there in the statuses `recuperee` and `qualifiee`, and only there.
    public var ins: INS? { recuperation?.ins }

    /// Whether the INS may leave in messages and documents: only when qualified (RNIV EXI SI 08, EXI ID 29).
    public var transmissible: Bool { etat == .qualifiee }

    /// The traits that hold now: those of the INS when there is one, else those entered (rniv-rules 1.8).
    public var traits: CurrentTraits { CurrentTraits(saisis: traitsSaisis, ins: ins) }

    /// Applies an act.
    ///
    /// - Parameters:
    ///   - act: The act.
    ///   - instant: When it was done.
    ///   - policy: The choices that the texts leave open.
    /// - Returns: The identity after the act, or why it was refused; a refused act changes nothing.
    public func applying(_ act: Act, at instant: Timestamp, policy: VigilancePolicy = .production) -> ActOutcome {
        applying(act, at: instant, policy: policy, under: .standard)
    }

    /// Applies an act under other rules than the standard ones: for proofs about the rules.
    package func applying(
        _ act: Act,
        at instant: Timestamp,
        policy: VigilancePolicy,
        under rules: RuleBook
    ) -> ActOutcome {
        ActApplication(act: act, id: id, before: self, instant: instant, policy: policy).outcome(under: rules)
    }

    /// Creates an identity by its first act.
    ///
    /// - Parameters:
    ///   - id: The local identifier.
    ///   - act: A creation, or another act that the rules admit before any other.
    ///   - instant: When it was done.
    ///   - policy: The choices that the texts leave open.
    /// - Returns: The identity, or the refusal: `nonCree` for an act that creates nothing, `dateFuture` for a birth date to
    ///   come.
    public static func creating(
        _ id: IdentityID,
        by act: Act,
        at instant: Timestamp,
        policy: VigilancePolicy = .production
    ) -> ActOutcome {
        creating(id, by: act, at: instant, policy: policy, under: .standard)
    }

    /// Creates an identity under other rules than the standard ones: for proofs about the rules.
    package static func creating(
        _ id: IdentityID,
        by act: Act,
        at instant: Timestamp,
        policy: VigilancePolicy,
        under rules: RuleBook
    ) -> ActOutcome {
        ActApplication(act: act, id: id, before: nil, instant: instant, policy: policy).outcome(under: rules)
    }

    init(id: IdentityID, traitsSaisis: IdentityTraits, canal: CanalSaisie) {
        self.id = id
        version = 0
        self.traitsSaisis = traitsSaisis
        self.canal = canal
        controles = []
        attributs = []
        insRetirees = []
        receptions = []
    }

    /// Whether traits entered anew keep every strict trait that holds now; the first given name is not one of them here
    /// (rniv-rules 1.5.2).
    func hasStrictTraits(of entered: IdentityTraits) -> Bool {
        let present = traits
        let sameDate =
            ins == nil
            ? present.dateNaissance == entered.dateNaissance
            : present.dateNaissance.texte == entered.dateNaissance.texte
        return sameDate && present.nomNaissance == entered.nomNaissance.texte
            && present.listePrenoms == entered.listePrenoms.texte && present.sexe == entered.sexe
            && present.lieuNaissance == entered.lieuNaissance.code
    }
}

extension IdentityRecord: CustomStringConvertible {
    /// The status and version, without any trait.
    public var description: String { "<identité \(statut.rawValue) v\(version)>" }
}
