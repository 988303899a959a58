#if SQLite
import GRDB
import Identitovigilance

extension Tampering {
    /// What can be done to the four entries of `Acts.fill`.
    static let all = contents + links + removals + unreadable

    private static let contents = [
        Tampering("act changed", at: 2, .contentChanged, sql: update(2, "act = replace(act, 'CN', 'PA')")),
        Tampering("creation changed", at: 1, .contentChanged, sql: update(1, "act = replace(act, 'ZOE', 'LEA')")),
        Tampering("space after the act", at: 2, .contentChanged, sql: update(2, "act = act || ' '")),
        Tampering("space in the act", at: 2, .contentChanged, sql: update(2, "act = replace(act, ':', ': ')")),
        Tampering(
            "act written with escapes",
            at: 2,
            .contentChanged,
            sql: update(2, #"act = replace(act, 'C', '\u0043')"#)
        ),
        Tampering("member added", at: 2, .contentChanged, sql: update(2, #"act = replace(act, '{', '{"x":1,')"#)),
        Tampering("kind changed", at: 2, .contentChanged, sql: update(2, "kind = 'creer'")),
        Tampering("author changed", at: 2, .contentChanged, sql: update(2, "author = 'autre'")),
        Tampering("NUL after the author", at: 2, .contentChanged, sql: update(2, "author = author || char(0) || 'x'")),
        Tampering("instant changed", at: 3, .contentChanged, sql: update(3, "instant = instant + 1")),
        Tampering("version changed", at: 4, .contentChanged, sql: update(4, "version = 9")),
        Tampering("identity changed", at: 3, .contentChanged, sql: update(3, "identity = 'identite-3'")),
        Tampering("digest changed", at: 4, .contentChanged, sql: update(4, "digest = zeroblob(32)")),
        Tampering("last act changed", at: 4, .contentChanged, sql: update(4, "act = replace(act, 'PA', 'CN')")),
    ]

    private static let links = [
        Tampering("link changed", at: 3, .chainBroken, sql: update(3, "previous = zeroblob(32)")),
        Tampering("act changed and sealed", at: 3, .chainBroken) { database in
            try database.execute(sql: update(2, "act = replace(act, 'CN', 'PA')"))
            try seal(2, in: database)
        },
        Tampering("act changed, sealed and linked", at: 3, .contentChanged) { database in
            try database.execute(sql: update(2, "act = replace(act, 'CN', 'PA')"))
            try seal(2, in: database)
            try database.execute(sql: update(3, "previous = (SELECT digest FROM journal WHERE sequence = 2)"))
        },
        Tampering("last act changed and sealed", at: 5, .truncated) { database in
            try database.execute(sql: update(4, "act = replace(act, 'PA', 'CN')"))
            try seal(4, in: database)
        },
        Tampering("entries swapped", at: 2, .chainBroken) { database in
            try database.execute(sql: update(2, "sequence = 99") + ";" + update(3, "sequence = 2"))
            try database.execute(sql: update(99, "sequence = 3"))
        },
        Tampering("entries swapped and sealed", at: 2, .chainBroken) { database in
            try database.execute(sql: update(2, "sequence = 99") + ";" + update(3, "sequence = 2"))
            try database.execute(sql: update(99, "sequence = 3"))
            try seal(2, in: database)
            try seal(3, in: database)
        },
    ]

    private static let removals = [
        Tampering("entry removed", at: 3, .sequenceBroken, sql: "DELETE FROM journal WHERE sequence = 2"),
        Tampering("first entry removed", at: 2, .sequenceBroken, sql: "DELETE FROM journal WHERE sequence = 1"),
        Tampering("last entry cut", at: 4, .truncated, sql: "DELETE FROM journal WHERE sequence = 4"),
        Tampering("journal emptied", at: 1, .truncated, sql: "DELETE FROM journal"),
        Tampering("head removed", at: 5, .truncated, sql: "DELETE FROM head"),
        Tampering("head moved back", at: 5, .truncated, sql: "UPDATE head SET sequence = 3"),
        Tampering("head of another journal", at: 5, .truncated, sql: "UPDATE head SET digest = zeroblob(32)"),
        Tampering("entry removed, the rest moved up", at: 2, .chainBroken) { database in
            try database.execute(sql: "DELETE FROM journal WHERE sequence = 2")
            try database.execute(sql: update(3, "sequence = 2") + ";" + update(4, "sequence = 3"))
        },
    ]

    private static let unreadable = [
        Tampering("unknown act", at: 2, .unreadable, sql: update(2, #"act = '{"acte":"fusionner"}'"#)),
        Tampering("act that is no JSON", at: 2, .unreadable, sql: update(2, "act = 'x'")),
        Tampering("empty act", at: 2, .unreadable, sql: update(2, "act = ''")),
        Tampering("act that is no UTF-8", at: 2, .unreadable, sql: update(2, "act = CAST(x'22FF' AS TEXT)")),
        Tampering("author that is no UTF-8", at: 2, .unreadable, sql: update(2, "author = CAST(x'FF' AS TEXT)")),
        Tampering("trait that is not normal", at: 1, .unreadable, sql: update(1, "act = replace(act, 'ZOE', 'zoé')")),
        Tampering(
            "short digest",
            at: 2,
            .unreadable,
            sql: "PRAGMA ignore_check_constraints = ON;" + update(2, "digest = zeroblob(31)")
        ),
    ]

    private static func update(_ sequence: Int64, _ assignment: String) -> String {
        "UPDATE journal SET \(assignment) WHERE sequence = \(sequence)"
    }
}
#endif
