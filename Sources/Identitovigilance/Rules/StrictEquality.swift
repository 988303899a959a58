/// The equality that a validated identity asks of an INSi answer (rniv-rules 7.3).
enum StrictEquality {
    /// Whether the answer equals the controlled traits.
    ///
    /// The traits come from a controlled document: only an absent place and a list of given names of which one is the
    /// beginning of the other, written alike, are tolerated (7.3.1, 7.3.3).
    ///
    /// - Parameter comparison: The local traits beside the returned ones.
    /// - Returns: Whether they are equal.
    static func holds(_ comparison: Comparison) -> Bool {
        comparison.classe < .majeure
            && comparison.ecarts.allSatisfy { ecart in
                ecart.motif == .lieuAbsent || (ecart.motif == .listeTronquee && isWrittenAlike(ecart))
            }
    }

    private static func isWrittenAlike(_ liste: Ecart) -> Bool {
        let (local, recu) = (liste.local.split(separator: " "), (liste.recu ?? "").split(separator: " "))
        return local.starts(with: recu) || recu.starts(with: local)
    }
}
