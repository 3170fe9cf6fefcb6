package org.huying.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.huying.people.Grant;
import org.jspecify.annotations.Nullable;

/** What a line of a list is made of, and which matters a list shows: the parts that all questions for lists have. */
final class MatterLines {

    /** Lines of one page of a list. */
    static final int PAGE = 30;

    static final String SELECT = """
            select id, region, tier, stage, lead, title, filed_at, due, returns, reopens, outcome, brought,
                   hand_down is not null as handed_down, milestone_by, relieved_on is not null as merged,
                   key_since, key_theme, key_note_by, key_missed, key_looked, key_unseen,
                   case when first_answered_on is null and stage not in ('Closed', 'Withdrawn')
                        then answer_by end as unanswered_by
              from matters.matter
            """;

    private MatterLines() {
    }

    static Listed listed(ResultSet row) throws SQLException {
        return new Listed(new MatterId(row.getString("id")), row.getString("region"),
                Tier.valueOf(row.getString("tier")), row.getString("stage"), row.getString("lead"),
                row.getString("title"), row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class), row.getInt("returns"), row.getInt("reopens"),
                row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("brought"), row.getBoolean("handed_down"), row.getBoolean("merged"),
                row.getObject("unanswered_by", LocalDate.class),
                row.getObject("milestone_by", LocalDate.class), key(row));
    }

    private static Listed.@Nullable Key key(ResultSet row) throws SQLException {
        LocalDate since = row.getObject("key_since", LocalDate.class);
        return since == null ? null
                : new Listed.Key(since, row.getString("key_theme"), row.getObject("key_note_by", LocalDate.class),
                        row.getInt("key_missed"), row.getBoolean("key_looked"), row.getBoolean("key_unseen"));
    }

    static String reach(Grant grant, View view, List<Object> values) {
        switch (grant.role()) {
            case DEPARTMENT -> {
                values.add(grant.unit());
                if (view == View.MINE) {
                    return "lead = ?";
                }
                values.add(grant.unit());
                return "(lead = ? or helpers @> array[?]::varchar[])";
            }
            case STATION_OFFICER -> {
                values.add(grant.unit());
                return "station = ?";
            }
            case DEPUTY -> {
                if (view == View.MINE) {
                    values.add(grant.unit());
                    return "deputies @> array[?]::varchar[]";
                }
                return region(grant.region(), values);
            }
            default -> {
                return region(grant.region(), values);
            }
        }
    }

    /** Districts are all there is in one installation; streets have an index of their own. */
    static String region(String prefix, List<Object> values) {
        if (prefix.length() < 9) {
            return "true";
        }
        values.add(prefix.substring(0, 9));
        if (prefix.length() == 9) {
            return "street = ?";
        }
        values.add(prefix);
        return "street = ? and region = ?";
    }

    static String part(Grant grant, View view, LocalDate today, List<Object> values) {
        return switch (view) {
            case MINE -> " and " + switch (grant.role()) {
                case DEPARTMENT -> "stage in ('Assigned', 'Working', 'Promised')";
                case STREET_COMMITTEE ->
                    "(stage in ('Opened', 'Returned', 'Disputed') or (calls_committee and stage <> 'Withdrawn'))";
                case STATION_OFFICER -> "stage = 'Answered'";
                case DISTRICT_COMMITTEE -> "((stage in ('Opened', 'Disputed') and tier = 'SUGGESTION')"
                        + " or (stage = 'Answered' and hand_down is not null))";
                default -> "stage not in ('Closed', 'Withdrawn')";
            };
            case OPEN -> " and stage not in ('Closed', 'Withdrawn')";
            case LATE -> {
                values.add(today);
                values.add(today);
                yield " and stage in ('Opened', 'Assigned', 'Returned', 'Disputed', 'Working', 'Paused', 'Promised')"
                        + " and (due < ? or first_answered_on is null and answer_by < ?)";
            }
            case RETURNED -> " and stage not in ('Closed', 'Withdrawn') and returns > 0";
            case REOPENED -> " and stage not in ('Closed', 'Withdrawn') and reopens > 0";
            case PROMISED -> " and stage = 'Promised'";
            case ROUTES -> " and milestone_by is not null";
            case CLOSED -> " and stage = 'Closed'";
            case ALL -> "";
        };
    }
}
