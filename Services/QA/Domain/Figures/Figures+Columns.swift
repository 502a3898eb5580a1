import Postgres

extension Figures {
    /// Sums of rows `counted`, in the order of the properties.
    static let sums: SQL = """
        count(*), count(*) FILTER (WHERE counted.reached), count(*) FILTER (WHERE counted.interim_reached),
        count(*) FILTER (WHERE counted.only_1 + counted.only_2 + counted.only_3 + counted.only_4 > 0), coalesce(sum(counted.inapplicable), 0)::bigint,
        ARRAY[coalesce(sum(counted.waiting_local), 0), coalesce(sum(counted.returned), 0), coalesce(sum(counted.waiting_corporate), 0),
        coalesce(sum(counted.assured), 0), coalesce(sum(counted.changed), 0)]::bigint[],
        ARRAY[coalesce(sum(counted.local_1), 0), coalesce(sum(counted.local_2), 0), coalesce(sum(counted.local_3), 0),
        coalesce(sum(counted.local_4), 0)]::bigint[],
        ARRAY[coalesce(sum(counted.corporate_1), 0), coalesce(sum(counted.corporate_2), 0), coalesce(sum(counted.corporate_3), 0),
        coalesce(sum(counted.corporate_4), 0)]::bigint[],
        ARRAY[coalesce(sum(counted.only_1), 0), coalesce(sum(counted.only_2), 0), coalesce(sum(counted.only_3), 0), coalesce(sum(counted.only_4),
        0)]::bigint[],
        ARRAY[coalesce(sum(counted.pair_11), 0), coalesce(sum(counted.pair_12), 0), coalesce(sum(counted.pair_13), 0),
        coalesce(sum(counted.pair_14), 0), coalesce(sum(counted.pair_21), 0), coalesce(sum(counted.pair_22), 0), coalesce(sum(counted.pair_23), 0),
        coalesce(sum(counted.pair_24), 0), coalesce(sum(counted.pair_31), 0), coalesce(sum(counted.pair_32), 0), coalesce(sum(counted.pair_33), 0),
        coalesce(sum(counted.pair_34), 0), coalesce(sum(counted.pair_41), 0), coalesce(sum(counted.pair_42), 0), coalesce(sum(counted.pair_43), 0),
        coalesce(sum(counted.pair_44), 0)]::bigint[],
        ARRAY[coalesce(sum(counted.gap_open), 0), coalesce(sum(counted.gap_agreed), 0), coalesce(sum(counted.gap_accepted), 0),
        coalesce(sum(counted.gap_awaiting), 0), coalesce(sum(counted.gap_closed), 0)]::bigint[]
        """

    /// The same of one row `counted`, which may be missing.
    static let single: SQL = """
        1::bigint, coalesce(counted.reached, false)::int, coalesce(counted.interim_reached, false)::int,
        (coalesce(counted.only_1 + counted.only_2 + counted.only_3 + counted.only_4, 0) > 0)::int, coalesce(counted.inapplicable, 0),
        ARRAY[coalesce(counted.waiting_local, 0), coalesce(counted.returned, 0), coalesce(counted.waiting_corporate, 0), coalesce(counted.assured,
        0), coalesce(counted.changed, 0)]::bigint[],
        ARRAY[coalesce(counted.local_1, 0), coalesce(counted.local_2, 0), coalesce(counted.local_3, 0), coalesce(counted.local_4, 0)]::bigint[],
        ARRAY[coalesce(counted.corporate_1, 0), coalesce(counted.corporate_2, 0), coalesce(counted.corporate_3, 0), coalesce(counted.corporate_4,
        0)]::bigint[],
        ARRAY[coalesce(counted.only_1, 0), coalesce(counted.only_2, 0), coalesce(counted.only_3, 0), coalesce(counted.only_4, 0)]::bigint[],
        ARRAY[coalesce(counted.pair_11, 0), coalesce(counted.pair_12, 0), coalesce(counted.pair_13, 0), coalesce(counted.pair_14, 0),
        coalesce(counted.pair_21, 0), coalesce(counted.pair_22, 0), coalesce(counted.pair_23, 0), coalesce(counted.pair_24, 0),
        coalesce(counted.pair_31, 0), coalesce(counted.pair_32, 0), coalesce(counted.pair_33, 0), coalesce(counted.pair_34, 0),
        coalesce(counted.pair_41, 0), coalesce(counted.pair_42, 0), coalesce(counted.pair_43, 0), coalesce(counted.pair_44, 0)]::bigint[],
        ARRAY[coalesce(counted.gap_open, 0), coalesce(counted.gap_agreed, 0), coalesce(counted.gap_accepted, 0), coalesce(counted.gap_awaiting, 0),
        coalesce(counted.gap_closed, 0)]::bigint[]
        """
}
