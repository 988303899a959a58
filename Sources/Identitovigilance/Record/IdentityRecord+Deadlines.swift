extension IdentityRecord {
    /// When the INS should be verified with INSi anew (rniv-rules 6.10).
    ///
    /// - Parameter policy: Says whether, and after how long.
    /// - Returns: The day; nothing without an INS or where the policy asks for no reminder.
    public func prochaineVerification(_ policy: VigilancePolicy) -> CalendarDate? {
        guard case .apres(let annees) = policy.rappelVerification, let recuperation else { return nil }
        return (derniereVerification ?? recuperation.instant).date.adding(years: annees)
    }

    /// The kinds of document whose copies are past their retention (rniv-rules 5.5.3).
    ///
    /// - Parameters:
    ///   - lastVisit: The day of the person's last visit, which the software knows.
    ///   - today: The present day.
    ///   - policy: Says how many years copies are kept.
    /// - Returns: The kinds to destroy, then to note with ``VigilanceDesk/notePurge(of:for:by:)``.
    public func copiesToPurge(
        lastVisit: CalendarDate,
        today: CalendarDate,
        policy: VigilancePolicy
    ) -> Set<PieceIdentite> {
        guard let end = lastVisit.adding(years: policy.conservationCopiesAnnees), end <= today else { return [] }
        let kept = controles.filter { !$0.copiePurgee && $0.piece != .controleEmetteur }
        return Set(kept.flatMap { [$0.piece, $0.seconde].compactMap(\.self) })
    }
}
