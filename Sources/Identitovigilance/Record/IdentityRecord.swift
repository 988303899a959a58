/// An identity as its acts make it: status, traits, INS, controls.
///
/// A value: acts go in through ``applying(_:at:policy:)`` and a new value comes out. There is no other way to change one,
/// so a status without its evidence, or an INS beside the status `provisoire` or `validee`, can't be built.
public struct IdentityRecord: Sendable, Hashable {
    /// The local identifier.
    public let id: IdentityID

    /// The number of acts so far, from 1; also the version that a store expects of a writer.
    public private(set) var version: Int

    /// The traits as entered locally.
    ///
    /// Once an INS is there, ``traits`` are what holds.
    public let traitsSaisis: IdentityTraits

    /// How the identity was first captured.
    public let canal: CanalSaisie

    /// The accepted INSi answer, when one is active.
    public private(set) var recuperation: RecuperationActive?

    /// The controls against documents, oldest first.
    public private(set) var controles: [ControleActif]

    /// The confidence status, computed.
    public var statut: ConfidenceStatus {
        ConfidenceStatus(isRetrieved: recuperation != nil, isControlled: !controles.isEmpty)
    }

    /// The active INS: there in the statuses `recuperee` and `qualifiee`, and only there.
    public var ins: INS? { recuperation?.ins }

    /// Whether the INS may leave in messages and documents: only when qualified (RNIV EXI SI 08, EXI ID 29).
    public var transmissible: Bool { statut == .qualifiee }

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
        guard TransitionTable.row(for: act.kind, from: statut) != nil else {
            return .refused(ActRefusal(.transitionInterdite))
        }
        var next = self
        next.version += 1
        do throws(ActRefusal) {
            switch act {
            case .creer: throw ActRefusal(.transitionInterdite)
            case .recupererINS(let decision):
                guard decision.accepte else { break }
                next.recuperation = try accepting(decision, at: instant, policy: policy)
            case .controlerPiece(let controle):
                next.controles.append(try checked(controle, at: instant))
            case .verifierINS(let verification):
                // A wrong INS goes at once; the control of a document stays sound (rniv-rules 1.4 D3, D4, D8).
                if verification.resultat == .nonConforme { next.recuperation = nil }
            }
        } catch { return .refused(error) }
        return .accepted(next)
    }

    /// Creates an identity: the only act possible before any other.
    ///
    /// - Parameters:
    ///   - id: The local identifier.
    ///   - act: The act, which must be a creation.
    ///   - instant: When it was done.
    /// - Returns: The identity, or the refusal: `nonCree` for another act, `dateFuture` for a birth date to come.
    public static func creating(_ id: IdentityID, by act: Act, at instant: Timestamp) -> ActOutcome {
        guard case .creer(let creation) = act else { return .refused(ActRefusal(.nonCree)) }
        // A day of margin: the clock is in UTC, the birth may be announced from a place where it is tomorrow.
        let tomorrow = instant.advanced(by: .seconds(86_400)).date
        guard let birth = creation.traits.dateNaissance.earliestDay, birth <= tomorrow else {
            return .refused(ActRefusal(.dateFuture, champ: .dateNaissance))
        }
        return .accepted(
            IdentityRecord(
                id: id,
                version: 1,
                traitsSaisis: creation.traits,
                canal: creation.canal,
                recuperation: nil,
                controles: []
            )
        )
    }

    private func accepting(
        _ decision: Act.Recuperation,
        at instant: Timestamp,
        policy: VigilancePolicy
    ) throws(ActRefusal) -> RecuperationActive {
        let personne = decision.personne
        guard traitsSaisis.sexe != .indetermine else { throw ActRefusal(.sexeIndetermine, champ: .sexe) }
        guard policy.acceptedNatures.contains(personne.nature) else { throw ActRefusal(.natureNonAdmise) }
        if case .interpretee = traitsSaisis.dateNaissance, !policy.acceptsINSOnInterpretedDate {
            throw ActRefusal(.dateInterpretee, champ: .dateNaissance)
        }
        let traits: TraitsINSi
        do {
            let lieuLocal = policy.toleratesMissingPlace ? traitsSaisis.lieuNaissance : nil
            traits = try TraitsINSi(personne.traits, lieuLocal: lieuLocal)
        } catch { throw ActRefusal(error.code, champ: error.champ) }
        let comparison = Comparison(local: traitsSaisis, recus: personne.traits, policy: policy)
        guard AcceptanceRule.allows(comparison, from: statut) else {
            throw ActRefusal(.traitsDivergents, comparison: comparison)
        }
        return RecuperationActive(
            ins: INS(matricule: personne.matricule, nature: personne.nature, traits: traits),
            historique: personne.historique,
            canal: decision.canal,
            instant: instant
        )
    }

    private func checked(_ controle: Act.Controle, at instant: Timestamp) throws(ActRefusal) -> ControleActif {
        let age = traits.dateNaissance.calendarDate.map { $0.age(on: instant.date) }
        guard
            EvidenceCatalogue.standard.isHighConfidence(
                controle.piece,
                seconde: controle.seconde,
                isMinor: age.map { $0 < 18 } ?? false
            )
        else { throw ActRefusal(.pieceInsuffisante) }
        return ControleActif(piece: controle.piece, seconde: controle.seconde, instant: instant)
    }
}

extension IdentityRecord: CustomStringConvertible {
    /// The status and version, without any trait.
    public var description: String { "<identité \(statut.rawValue) v\(version)>" }
}
