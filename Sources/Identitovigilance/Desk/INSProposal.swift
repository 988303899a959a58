/// A person that INSi returned for an identity, beside the local traits, waiting for the user's decision.
public struct INSProposal: Sendable, Hashable {
    /// The identity as it was when INSi was asked.
    public let record: IdentityRecord

    /// What INSi returned, unchanged.
    public let personne: PersonneTrouvee

    /// How INSi was asked.
    public let canal: Act.CanalRecuperation

    /// The local traits compared with the returned ones.
    public let comparison: Comparison

    /// Whether the rules and the policy let the user accept: `false` is what an acceptance would be refused for.
    public let isAcceptable: Bool

    init(
        record: IdentityRecord,
        personne: PersonneTrouvee,
        canal: Act.CanalRecuperation,
        at instant: Timestamp,
        policy: VigilancePolicy
    ) {
        self.record = record
        self.personne = personne
        self.canal = canal
        comparison = Comparison(local: record.traitsSaisis, recus: personne.traits, policy: policy)
        let acceptance = Act.Recuperation(personne: personne, canal: canal, accepte: true)
        isAcceptable = record.applying(.recupererINS(acceptance), at: instant, policy: policy).refusal == nil
    }
}

extension INSProposal: CustomStringConvertible {
    /// The class of the comparison, without any trait.
    public var description: String { "<proposition INSi, comparaison \(comparison.classe.rawValue)>" }
}
