import Identitovigilance
import Testing

@Suite("Descriptions hold no personal data")
struct DescriptionTests {
    /// A made-up person whose every value is a marker.
    static let marked = Person(
        nom: "ZZMARQUE",
        prenoms: "QQTEMOIN WWSECOND",
        date: "1913-11-17",
        sexe: "F",
        lieu: "83717",
        matricule: "2131183717717",
        historique: [MatriculeHistorique(matricule: "213118371771819", oid: "x", dateDebut: "1919-09-19")]
    )

    static let markers = [
        "MARQUE", "TEMOIN", "SECOND", "1913", "11-17", "83717", "1919", "marque", "XXUSAGE", "VVUSAGE", "MARQUE-",
    ]

    private static func traits() throws -> IdentityTraits {
        try IdentityTraits(
            nomNaissance: NomNaissance(marked.nom),
            listePrenoms: ListePrenoms(marked.prenoms),
            dateNaissance: DateNaissance(marked.date),
            sexe: .feminin,
            lieuNaissance: LieuNaissance("83717"),
            nomUtilise: NomUtilise("XXUSAGE"),
            prenomUtilise: PrenomUtilise("VVUSAGE")
        )
    }

    private static func values() throws -> [any Sendable] {
        let traits = try traits()
        let partial = try PartialDate(year: 1913, month: 11)
        let found = try marked.found()
        let comparison = Comparison(
            local: traits,
            recus: marked.recus(replacing: .nomNaissance, by: "ZZMARQUE ZZ")
        )
        return [
            traits.nomNaissance, traits.listePrenoms, traits.premierPrenom, traits.dateNaissance, traits.lieuNaissance,
            try NomUtilise("XXUSAGE"), try PrenomUtilise("VVUSAGE"), traits, partial,
            DateNaissance.interpretee(partial),
            LunarDate("1913-13-17"), DateNaissance(insi: "1913-13-17"), CanonicalName(marked.nom), found,
            found.matricule,
            found.traits, marked.historique, ComparableTraits(traits), ComparableTraits(marked.recus), comparison,
            comparison.ecarts, INSAnswer.trouvee(found), PieceIdentite(rawValue: marked.nom),
            Act.Controle(piece: PieceIdentite(rawValue: marked.nom)),
        ]
    }

    private static func records() throws -> [any Sendable] {
        let creation = Act.creer(Act.Creation(traits: try traits(), canal: .saisieManuelle))
        let decision = Act.recupererINS(Act.Recuperation(personne: try marked.found(), canal: .traits, accepte: true))
        let created = try Scenario.record(from: traits())
        let retrieved = try created.applying(decision, at: Scenario.noon).get()
        let qualified = try retrieved.applying(Scenario.control(), at: Scenario.noon).get()
        let plan = try RetrievalPlan(for: created)
        let draft = JournalDraft(auteur: Scenario.secretary, instant: Scenario.noon, act: decision)
        return [
            creation, decision, draft, JournalEntry(draft, on: Scenario.id, version: 1, after: .empty), created,
            qualified,
            QualifiedIdentity(qualified), qualified.ins, qualified.ins?.traits, qualified.traits,
            qualified.recuperation,
            ActOutcome.accepted(qualified), plan, try created.insiQuery(lieu: true),
            RetrievalPlan.Step.ask(plan.first), RetrievalPlan.Step.stop(.trouvee(try marked.found()), conseils: []),
            plan.queries,
        ]
    }

    /// The acts after creation and retrieval, and what they leave in a record; every text that can hold a name is marked.
    private static func acts() throws -> [any Sendable] {
        let motif = try Motif("erreur sur ZZMARQUE")
        let (found, marked) = (try marked.found(), try traits())
        let reception = Act.Reception(
            canal: .flux,
            traits: found.traits,
            identifiant: found.identifiant,
            statut: "VALI",
            nomUtilise: "XXUSAGE",
            prenomUtilise: "VVUSAGE"
        )
        let other = IdentityID("patient-2")
        let fusion = Act.Fusion(autre: other, identifiant: found.identifiant, statut: .provisoire, motif: motif)
        let change = Act.ModificationTraits(traits: marked, droitTraitsStricts: true, confirme: true)
        let names = Act.ModificationComplementaires(
            nomUtilise: marked.nomUtilise,
            prenomUtilise: marked.prenomUtilise
        )
        let acts: [Act] = [
            .importerAppliCarteVitale(Act.ImportAppliCarteVitale(personne: found)),
            .recevoirIdentite(reception), .modifierComplementaires(names),
            .retirerControle(Act.RetraitControle(motif: motif)), .retirerINS(Act.RetraitINS(motif: motif)),
            .appliquerFlux(reception), .modifierTraits(change),
            .ajouterAttribut(Act.AjoutAttribut(attribut: .douteuse, motif: motif)),
            .retirerAttribut(Act.RetraitAttribut(attribut: .douteuse, motif: motif)), .fusionner(fusion),
            .scinder(Act.Scission(nouvelle: other, motif: motif)), .cloreParFusion(fusion),
        ]
        let records = acts.reduce(into: [IdentityRecord]()) { records, act in
            let outcome =
                records.last?.applying(act, at: Scenario.noon)
                ?? IdentityRecord.creating(Scenario.id, by: act, at: Scenario.noon)
            if case .accepted(let record) = outcome { records.append(record) }
        }
        #expect(records.count == acts.count)
        let states = records.flatMap {
            [$0.receptions, $0.insRetirees, $0.controles, $0.recuperation] as [any Sendable]
        }
        return acts + records + states + [motif, reception, fusion, change, names, found.identifiant]
    }

    private static func errors() throws -> [any Sendable] {
        var errors: [any Sendable] = []
        do { _ = try NomNaissance("ZZMARQUE,1913") } catch { errors.append(error) }
        do { _ = try NomNaissance("ZZMARQUE,") } catch { errors.append(error) }
        do { _ = try LieuNaissance("837171") } catch { errors.append(error) }
        do { _ = try DateNaissance("1913-11-177") } catch { errors.append(error) }
        do { _ = try Matricule(marked.matricule + "00") } catch { errors.append(error) }
        let other = Person.dominique.with { $0.nom = "ZZMARQUE" }
        let refused = try Scenario.record().applying(Scenario.decision(other), at: Scenario.noon)
        errors += [refused, refused.refusal]
        return errors
    }

    @Test("A description, an interpolation or an array never shows a trait or a matricule (design: stays out of logs)")
    func hidden() throws {
        let values = try Self.values() + Self.records() + Self.errors() + Self.acts()
        #expect(values.count == 48 + 12 + 12 + 48 + 6)
        for value in values {
            for text in [String(describing: value), String(reflecting: value), "\(value)", "\([value])"] {
                for marker in Self.markers where text.contains(marker) {
                    Issue.record("\(type(of: value)) shows \(marker)")
                }
            }
        }
    }

    @Test("A proposal and the outcome of a search show neither (design)")
    func proposals() async throws {
        let service = ScriptedINSService([.trouvee(try Self.marked.found())])
        let desk = VigilanceDesk(store: InMemoryIdentityStore(), service: service, clock: FixedClock())
        let record = try await desk.create(Self.traits(), by: Scenario.secretary).get()
        let outcome = try await desk.searchINSi(for: record.id, by: Scenario.secretary)
        guard case .found(let proposal) = outcome else { throw ScriptedINSService.Breakdown() }
        for text in ["\(outcome)", "\(proposal)", String(reflecting: proposal)] {
            #expect(!Self.markers.contains { text.contains($0) })
        }
    }
}
