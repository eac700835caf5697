package io.countersign.gateway.shared.policy;

import io.countersign.rules.Policy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The school's policies by the day from which they are in force (R20). */
@Component
public class PolicyBook {

    private final JdbcClient jdbc;

    PolicyBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The policy in force on the campus day; before the first entry the first one holds. */
    public Policy on(LocalDate day) {
        return jdbc.sql("""
                        select * from school_policy
                        order by (effective_from <= :day) desc,
                                 case when effective_from <= :day then effective_from end desc,
                                 effective_from
                        limit 1
                        """).param("day", day).query((row, i) -> policy(row)).single();
    }

    private static Policy policy(ResultSet row) throws SQLException {
        return new Policy(
                row.getObject("effective_from", LocalDate.class),
                row.getInt("required_signatures"),
                row.getBoolean("exclude_contributors"),
                row.getBoolean("require_lead"),
                row.getBoolean("parallel_steps"),
                Duration.ofHours(row.getLong("approval_window_hours")),
                Arrays.asList((Integer[]) row.getArray("dormancy_days").getArray()));
    }
}
