internal import Identitovigilance

/// The object `verification` of the contract: an INS and its traits.
enum VerificationDocument {
    /// The request, for an identity that is created and retrieved for the time of the call.
    ///
    /// - Throws: ``InputError`` for a wrong shape, and the refusal of any value.
    static func query(_ fields: JSONFields) throws -> INSVerificationQuery {
        var fields = fields
        let ins = try fields.object("ins")
        let given = try fields.requiredObject("traits")
        try fields.finish()
        let (matricule, nature) = try TraitsCodec.ins(ins)
        let traits = try TraitsCodec.local(given)
        let personne = PersonneTrouvee(
            matricule: matricule,
            nature: nature,
            traits: TransientRecord.received(traits)
        )
        let now = SystemVigilanceClock().now()
        let decision = Act.recupererINS(Act.Recuperation(personne: personne, canal: .traits, accepte: true))
        let created = try TransientRecord.make(traits, at: now)
        return try created.applying(decision, at: now, policy: .bench).get().verificationQuery()
    }
}
