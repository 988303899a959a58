/// Compares two birth dates as they are written wrongly: inverted, mistyped, conventional.
enum DateComparator {
    static func level(_ left: PatientRow, _ right: PatientRow) -> Int {
        let (one, other) = (left.date, right.date)
        if one.isAbsent || other.isAbsent { return Level.absent }
        if one == other { return one.isConventional ? Level.Date.sameConventional : Level.Date.same }
        let sameMonthDay = one.month == other.month && one.day == other.day
        if one.year == other.year {
            if one.month == other.day, one.day == other.month { return Level.Date.inverted }
            if isOneDigit(one.digits, other.digits) { return Level.Date.oneDigit }
            let completed =
                one.isConventional || other.isConventional
                || one.month == other.month && (one.day == 1 || other.day == 1)
            if completed { return Level.Date.completed }
        } else if sameMonthDay {
            let gap = abs(one.year - other.year)
            if gap == 1 || gap == 10 { return Level.Date.nearYear }
            if isOneDigit(one.digits, other.digits) { return Level.Date.oneDigit }
            return Level.Date.sameMonthDay
        }
        if isTold(one, by: right.matricule) || isTold(other, by: left.matricule) { return Level.Date.byMatricule }
        if isGeneration(one, other) { return Level.Date.generation }
        guard one.year == other.year else { return Level.Date.different }
        return one.month == other.month || one.day == other.day ? Level.Date.close : Level.Date.sameYear
    }

    private static func isGeneration(_ one: PackedDate, _ other: PackedDate) -> Bool {
        one.month != other.month && one.day != other.day && (14...60).contains(abs(one.year - other.year))
            && !one.isConventional && !other.isConventional
    }

    /// Whether a valid matricule tells the year and month of a date (rniv-rules 4.2.1).
    private static func isTold(_ date: PackedDate, by matricule: PackedMatricule) -> Bool {
        matricule.hasValidKey && matricule.month == date.month && matricule.year == date.year % 100
    }

    /// Whether one digit differs, or two neighbours were exchanged.
    static func isOneDigit(_ left: Int, _ right: Int) -> Bool {
        var (one, other) = (left, right)
        while one != other, one % 10 == other % 10 { (one, other) = (one / 10, other / 10) }
        if one / 10 == other / 10 { return true }
        let (a, b) = (one % 100, other % 100)
        return one / 100 == other / 100 && a / 10 == b % 10 && a % 10 == b / 10
    }
}
