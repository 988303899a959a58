internal import Identitovigilance

/// Reads the text of a scanned Datamatrix INS.
///
/// Blocks are found by their known lengths and the separator, in any order; what scanners do to the text is understood
/// and told: an AIM prefix `]d1`, the separator written `<GS>`, lost or superfluous (interop-formats 1.8). Names hold no
/// digit, so that a lost separator leaves only one reading (1.5).
public enum DatamatrixReader {
    /// Reads what a scanner gave.
    ///
    /// - Parameter octets: The bytes; ends of line at the end are those of the scanner.
    /// - Returns: The identity, with the channel `datamatrix` and the status `qualifiee` that the format implies: a claim to be
    ///   verified.
    /// - Throws: ``FormatError`` that names the block: `formatNonReconnu` for another code or a non-ASCII byte, `versionDeFormat`
    ///   for a version other than 01, `champRepete` for a block that is there twice, `champAbsent` for one that is missing,
    ///   `champInvalide` for a value that the block can't hold, `matriculeErrone` for a wrong key.
    public static func read(_ octets: [UInt8]) throws(FormatError) -> ReceivedIdentity {
        var reception = Reception()
        var scanner = try DatamatrixScanner(octets, &reception)
        var values: [DatamatrixField: String] = [:]
        while let block = try scanner.next(&reception) {
            guard values.updateValue(block.value, forKey: block.field) == nil else {
                throw FormatError(.champRepete, at: block.field.rawValue)
            }
        }
        for field in DatamatrixField.allCases {
            guard let value = values[field] else {
                guard field == .lieuNaissance else { throw FormatError(.champAbsent, at: field.rawValue) }
                reception.warn(.lieuNonRecu, at: field.rawValue)
                continue
            }
            guard field.accepts(value) else {
                throw FormatError(field == .matricule ? .matriculeErrone : .champInvalide, at: field.rawValue)
            }
        }
        reception.fill(values)
        return try reception.finish(DatamatrixField.traits, policy: .standard, placeIsOptional: true)
    }
}

extension Reception {
    fileprivate mutating func fill(_ values: [DatamatrixField: String]) {
        nomNaissance = values[.nomNaissance]
        listePrenoms = values[.listePrenoms]
        sexe = values[.sexe]
        dateNaissance = values[.dateNaissance].flatMap(DateDigits.iso(dayFirst:))
        lieuNaissance = values[.lieuNaissance]
        provenance.canal = .datamatrix
        statut = .qualifiee
        if let matricule = values[.matricule], let nature = values[.oid].flatMap({ try? NatureMatricule(oid: $0) }) {
            candidates = [
                Candidate(matricule: matricule, nature: nature, emplacement: DatamatrixField.matricule.rawValue)
            ]
        }
    }
}
