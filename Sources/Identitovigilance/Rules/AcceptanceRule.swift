/// Which differences an accepted INSi answer may show (rniv-rules 7.2 and 7.3).
enum AcceptanceRule {
    /// Whether the answer may be accepted.
    ///
    /// From `provisoire`, anything but a major difference: the user decides. From `validee`, the traits come from a
    /// controlled document: only an absent place and a list of given names of which one is the beginning of the other,
    /// written alike, are tolerated (7.3.1, 7.3.3).
    ///
    /// - Parameters:
    ///   - comparison: The local traits beside the returned ones.
    ///   - statut: The status before the act.
    /// - Returns: Whether the user may accept.
    static func allows(_ comparison: Comparison, from statut: ConfidenceStatus) -> Bool {
        guard comparison.classe < .majeure else { return false }
        return statut != .validee
            || comparison.ecarts.allSatisfy { ecart in
                ecart.motif == .lieuAbsent || (ecart.motif == .listeTronquee && isWrittenAlike(ecart))
            }
    }

    private static func isWrittenAlike(_ liste: Ecart) -> Bool {
        let (local, recu) = (liste.local.split(separator: " "), (liste.recu ?? "").split(separator: " "))
        return local.starts(with: recu) || recu.starts(with: local)
    }
}
