#if SQLite
extension SchemaStep {
    /// Version 3: the holder of each INS, and from where an act was done.
    static let holders = SchemaStep(
        tables: ["holder"],
        sql: "ALTER TABLE journal ADD COLUMN workstation TEXT;" + HolderTable.table,
        fill: { try HolderTable(database: $0, seals: .clear).fill() }
    )
}
#endif
